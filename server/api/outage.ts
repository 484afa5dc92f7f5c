// The page of a town that is out for a moment: it needs neither database nor app, speaks both languages, and comes back by
// itself.

/** Seconds until a browser tries again. */
export const RETRY_SECONDS = 5;

export const outagePage = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="${RETRY_SECONDS}">
<title>Palabre</title>
<style>
  :root { color-scheme: light dark }
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 1.5rem;
    font: 1.125rem/1.6 system-ui, sans-serif; background: light-dark(#faf7f0, #10201a); color: light-dark(#1f2a24, #e8efe9) }
  main { max-width: 32rem } h1 { font-size: 1.6rem; margin: 0 0 1rem } p { margin: 0 0 1rem }
</style>
<main>
  <h1>Palabre</h1>
  <p>Une petite absence de notre part. Cette page revient d’elle-même ; rien de ce qui a été dit n’est perdu.</p>
  <p lang="en">We are out for a moment. This page comes back by itself; nothing that was said is lost.</p>
</main>
</html>
`;
