// Sets theme and language before the first paint, so that nothing flashes. A file of its own: the content policy
// allows no inline script.
(function () {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('palabre.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const language = localStorage.getItem('palabre.language') || navigator.language || 'en';
    root.lang = language.toLowerCase().indexOf('fr') === 0 ? 'fr' : 'en';
  } catch {
    /* storage may be closed to us; the defaults are fine */
  }
})();
