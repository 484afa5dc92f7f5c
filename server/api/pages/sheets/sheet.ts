// A sheet of paper: a whole page in one answer, without a script and without anything from elsewhere, to print or to keep as a file.

import type { Tongue } from '#instance';
import { html, raw, type Html } from '../../html.ts';
import { sayMoment } from '../proof/moments.ts';

const STYLE = `
  :root { color-scheme: light; }
  body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: #221d16; background: #fff; }
  main { max-width: 48rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
  h1, h2 { font-family: Georgia, serif; line-height: 1.2; }
  h2 { margin: 2rem 0 .6rem; padding-top: .6rem; border-top: 1px solid #cdbfa5; break-after: avoid; }
  h3 { margin: 1.2rem 0 .4rem; font-size: 1rem; break-after: avoid; }
  dl { margin: 0; display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .3rem 1rem; }
  dt { color: #5d5344; }
  dd { margin: 0; overflow-wrap: anywhere; }
  blockquote { margin: .6rem 0; padding: .7rem 1rem; border: 1px solid #cdbfa5; border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
  code { font: .8rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
  li { margin: .4rem 0; break-inside: avoid; }
  .soft { color: #5d5344; }
  @page { margin: 16mm; }
  @media print { body { font-size: 11px; } main { padding: 0; } }
`;

/** Nothing runs and nothing is fetched; nobody but who asked keeps it. */
export const SHEET_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
};

export const sheet = (tongue: Tongue, title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="${tongue}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`.text;

export type Fact = readonly [label: string, what: string | Html | null | undefined | false];

/** Labels and what stands beside them; what is not known is left out. */
export const facts = (rows: readonly Fact[]): Html =>
  html`<dl>
    ${rows.map(
      ([label, what]) =>
        what &&
        html`<dt>${label}</dt>
          <dd>${what}</dd>`,
    )}
  </dl>`;

/** A moment to the second, in UTC. */
export const moment = (tongue: Tongue, at: Date | null | undefined): Html | false =>
  at instanceof Date && html`<time datetime="${at.toISOString()}">${sayMoment(tongue, at)}</time>`;

export const mono = (words: string | null | undefined): Html | false => !!words && html`<code>${words}</code>`;
