// What stands around every server-rendered page: the mark, the doors, the small print.

import type { Tongue } from '#instance';
import { html, type Html } from '../html.ts';
import { words } from './words.ts';

/** @param here the page's own path, for the link to the other language. */
export function frame(tongue: Tongue, here: string, title: string, content: Html): Html {
  const t = words[tongue];
  const other = tongue === 'fr' ? 'en' : 'fr';
  return html`<div class="house">
    <header class="rail served">
      <a class="rail-mark" href="/" aria-label="Palabre"
        ><span class="wordmark-served"><img src="/favicon.svg" alt="" width="34" height="34" />Palabre</span></a
      >
      <nav aria-label="Palabre">
        <ul class="destinations">
          <li><a class="destination" href="/local">${t.local}</a></li>
          <li><a class="destination" href="/about">${t.about}</a></li>
        </ul>
      </nav>
      <div class="doors">
        <a class="button" href="/sign-up">${t.signUp}</a><a class="button quiet" href="/sign-in">${t.signIn}</a>
      </div>
    </header>
    <main class="column" id="main">
      <header class="bar">
        <div class="bar-words"><h1>${title}</h1></div>
      </header>
      ${content}
      <footer class="footer served">
        <a href="${here}?lang=${other}" lang="${other}" hreflang="${other}">${t.other}</a>
        <nav aria-label="${t.about}">
          <a href="/about">${t.about}</a><a href="/notice">${t.notice}</a><a href="/transparency">${t.transparency}</a
          ><a href="/terms">${t.terms}</a><a href="/privacy">${t.privacy}</a>
        </nav>
      </footer>
    </main>
  </div>`;
}

export const nothing = (words: string, hint?: string): Html =>
  html`<div class="empty">
    <p class="empty-words">${words}</p>
    ${hint && html`<p class="empty-hint">${hint}</p>`}
  </div>`;
