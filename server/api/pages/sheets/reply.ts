// The reply to an authority: what it ordered, and what was done of each item and when, or why it was not.

import type { Id } from '#contract';
import type { Settings, Tongue } from '#instance';
import type { DecisionRow, ItemRow, NoticeFile } from '#moderation';
import { html, type Html } from '../../html.ts';
import { harmWords, words as noticeWords } from '../outside/words.ts';
import { drawDecided } from './decided.ts';
import { facts, moment, mono, sheet } from './sheet.ts';
import { words } from './words.ts';

export interface OrderReply extends NoticeFile {
  town: string;
  settings: Pick<Settings, 'title' | 'contact_email'>;
  /** Of its cases, the oldest first. */
  decisions: readonly DecisionRow[];
}

export function drawReply(tongue: Tongue, { notice, items, town, settings, decisions }: OrderReply): string {
  const t = words[tongue];
  const { authority, country, reference, basis } = notice.mandate!;
  const { outcome, words: reasons } = notice.reply!;
  const byCase = Map.groupBy(decisions, (one) => one.case_id);
  const body = html`${facts([
      [t.authority, `${authority} (${country})`],
      [t.reference, reference],
      [t.basis, t.bases[basis]],
      [t.matter, harmWords[tongue][notice.harm]],
      [t.received, moment(tongue, notice.created_at)],
      [t.due, moment(tongue, notice.due_at)],
      [t.precaution, moment(tongue, notice.precaution_at)],
      [t.replied, moment(tongue, notice.replied_at)],
      [t.from, `${settings.title} (${town})`],
      [t.contact, settings.contact_email],
      [t.number, mono(notice.id)],
    ])}
    <section>
      <h2>${t.outcome}</h2>
      <p><strong>${t.outcomes[outcome]}</strong></p>
      ${
        reasons &&
        html`<h3>${t.reasons}</h3>
          <blockquote>${reasons}</blockquote>`
      }
    </section>
    <section>
      <h2>${t.items}</h2>
      <ol>
        ${items.map((item) => drawItem(tongue, item, byCase))}
      </ol>
    </section>`;
  return sheet(tongue, `${t.reply} · ${reference}`, body);
}

function drawItem(tongue: Tongue, item: ItemRow, byCase: ReadonlyMap<Id | null, DecisionRow[]>): Html {
  const t = noticeWords[tongue];
  const decided = item.case_id ? (byCase.get(item.case_id) ?? []) : [];
  const why = item.words || (item.state === 'justified' && t.justified);
  return html`<li>
    <code>${item.url}</code>
    <p><strong>${t.states[item.state]}</strong> ${item.decided_at && html`· ${moment(tongue, item.decided_at)}`}</p>
    ${why && !decided.some((one) => one.facts === why) && html`<blockquote>${why}</blockquote>`}
    ${decided.length > 0 && drawDecided(tongue, decided)}
  </li>`;
}
