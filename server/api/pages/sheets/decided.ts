// What was decided, as a list: what, when, by a program or a person, whether it was taken back, and where the ledger says so.

import type { DecisionRow } from '#moderation';
import type { Tongue } from '#instance';
import { html, type Html } from '../../html.ts';
import { sayCode } from '../proof/codes.ts';
import { moment } from './sheet.ts';
import { words } from './words.ts';

export function drawDecided(tongue: Tongue, decisions: readonly DecisionRow[]): Html {
  const t = words[tongue];
  return html`<ul>
    ${decisions.map(
      (one) =>
        html`<li>
          <strong>${sayCode(tongue, one.measure)}</strong> · ${moment(tongue, one.decided_at)} ·
          ${one.automat !== null && one.automat !== 'operator' ? t.byProgram : t.byPerson}
          ${one.undone_at && html`· ${t.undone} ${moment(tongue, one.undone_at)}`}
          ${one.ledger_id && html`<span class="soft">(${t.entry} <code>${one.ledger_id}</code>)</span>`}
          ${one.facts && html`<blockquote>${one.facts}</blockquote>`}
        </li>`,
    )}
  </ul>`;
}
