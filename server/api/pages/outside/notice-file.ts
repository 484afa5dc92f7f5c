// /notices/…: the receipt of a notice: what became of each item, for whoever has its address.

import type { NoticeFile } from '#moderation';
import type { Tongue } from '#instance';
import { html, type Html } from '../../html.ts';
import { sayMoment } from '../proof/moments.ts';
import { harmWords, words } from './words.ts';

export function drawNoticeFile(tongue: Tongue, { notice, items }: NoticeFile): Html {
  const t = words[tongue];
  const moment = (label: string, at: Date | null): Html | false =>
    at !== null &&
    html`<div>
      <dt>${label}</dt>
      <dd><time datetime="${at.toISOString()}">${sayMoment(tongue, at)}</time></dd>
    </div>`;
  return html`<div class="proof-page">
    <p>${t.keep}</p>
    <section class="proof-card" aria-labelledby="file">
      <h2 id="file">${t.file} ${notice.id}</h2>
      <dl class="proof-facts">
        <div>
          <dt>${t.harm}</dt>
          <dd>${harmWords[tongue][notice.harm]}</dd>
        </div>
        ${moment(t.received, notice.created_at)} ${moment(t.due, notice.due_at)} ${moment(t.closed, notice.closed_at)}
      </dl>
    </section>
    <section aria-labelledby="items">
      <h2 id="items">${t.items}</h2>
      <ol class="notice-items">
        ${items.map(
          (item) =>
            html`<li>
              <p class="notice-url"><code>${item.url}</code></p>
              <p class="notice-state" data-state="${item.state}">
                <strong>${t.states[item.state]}</strong>${said(tongue, item.state, item.words)}
              </p>
            </li>`,
        )}
      </ol>
    </section>
    <p>${t.redress}</p>
  </div>`;
}

function said(tongue: Tongue, state: string, own: string): string {
  const t = words[tongue];
  const words_ = own || (state === 'justified' ? t.justified : state === 'resolved' ? t.resolved : '');
  return words_ && ` · ${words_}`;
}
