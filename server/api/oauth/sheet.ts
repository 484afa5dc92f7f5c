// Around the pages of OAuth: the app's stylesheet but none of its scripts, and headers that let a popup's opener hear back
// (no Cross-Origin-Opener-Policy) while nobody may frame the consent.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import type { Tongue } from '#instance';
import { html, raw, type Html } from '../html.ts';

const BUILT = join(import.meta.dirname, '../../../web/dist/index.html');

/** The links to the built app's styles; none where it was not built. */
function stylesheets(): string {
  try {
    return (readFileSync(BUILT, 'utf8').match(/<link rel="stylesheet"[^>]*>/g) ?? []).join('');
  } catch {
    return '';
  }
}

export type SendSheet = (reply: FastifyReply, sheet: Sheet) => FastifyReply;

export interface Sheet {
  tongue: Tongue;
  body: Html;
  status?: number;
  /** Where its form may lead, besides here: the app's own address. */
  leadsTo?: string;
}

export function openSheets(): SendSheet {
  const styles = raw(stylesheets());
  return (reply, { tongue, body, status = 200, leadsTo }) => {
    const policy = `default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'${leadsTo ? ` ${leadsTo}` : ''}`;
    const page = html`<!doctype html>
      <html lang="${tongue}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>Palabre</title>
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <script src="/before-paint.js"></script>
          ${styles}
        </head>
        <body>
          ${body}
        </body>
      </html>`;
    return reply
      .status(status)
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        // The forms need their Origin header, which "no-referrer" would take from them.
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cache-control': 'no-store',
      })
      .send(page.text);
  };
}

/** The source expression for `uri` in a Content-Security-Policy: a browser holds a form's redirects to it, too. */
export function sourceOf(uri: string): string {
  const { protocol, host } = new URL(uri);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${host}` : protocol;
}
