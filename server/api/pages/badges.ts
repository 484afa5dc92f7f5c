// Badges beside a name: a sign that says its word to who hovers or listens; a parody says it to everybody.

import type { Account } from '#contract';
import type { Tongue } from '#instance';
import { html, type Html } from '../html.ts';
import { words } from './words.ts';

const SIGN = { verified: '✔', public_figure: '★', newsroom: '▤', parody: '☻' };

/** @param withWhat says also what was verified. */
export const drawBadges = (tongue: Tongue, account: Account, withWhat = false): Html[] =>
  account.palabre.badges.map(({ kind, verified }) => {
    const word = words[tongue].badges[kind];
    const title = withWhat ? `${word}: ${verified}` : word;
    if (kind === 'parody') return html` <span class="proof parody" title="${title}">${SIGN[kind]} ${word}</span>`;
    return html` <span class="proof ${kind}" role="img" aria-label="${title}" title="${title}">${SIGN[kind]}</span>`;
  });
