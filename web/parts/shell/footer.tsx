// The small print that is on every screen: language, and the pages about this town.

import { language, languages, speak, t } from '../../i18n/index.ts';

export function Footer() {
  return (
    <footer class="footer">
      <LanguageSwitch />
      <nav aria-label={t('nav.about')}>
        <a href="/about">{t('nav.about')}</a>
        <a href="/transparency">{t('nav.transparency')}</a>
        <a href="/terms">{t('nav.terms')}</a>
        <a href="/privacy">{t('nav.privacy')}</a>
      </nav>
    </footer>
  );
}

export function LanguageSwitch() {
  return (
    <div class="languages" role="group" aria-label={t('app.language')}>
      {languages.map(({ code, name }) => (
        <button key={code} lang={code} aria-pressed={language.value === code} onClick={() => speak(code)}>
          {name}
        </button>
      ))}
    </div>
  );
}
