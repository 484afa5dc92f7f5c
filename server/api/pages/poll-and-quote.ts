// The poll of a parley and what it quotes, as HTML for whoever has no scripts: to read, not to vote in.

import type { Poll, Status } from '#contract';
import type { Tongue } from '#instance';
import { html, raw, type Html } from '../html.ts';
import { day, words } from './words.ts';

export function pollOf(tongue: Tongue, poll: Poll | null): Html | null {
  if (!poll) return null;
  const all = poll.multiple ? poll.voters_count : poll.votes_count;
  const shareOf = (votes: number | null): string =>
    votes === null || all === 0 ? '' : `${Math.round((votes / all) * 100)} %`;
  return html`<div class="poll">
    <ul class="poll-bars">
      ${poll.options.map(
        ({ title, votes_count: votes }) =>
          html`<li class="poll-bar">
            <span class="poll-bar-title" dir="auto">${title}</span>
            <span class="poll-bar-share">${shareOf(votes)}</span>
          </li>`,
      )}
    </ul>
    <p class="poll-foot">
      <span>${all} ${words[tongue][all === 1 ? 'vote' : 'votes']}</span>
      <time datetime="${poll.expires_at}">${poll.expired ? words[tongue].over : day(tongue, poll.expires_at)}</time>
    </p>
  </div>`;
}

export function quoteOf(tongue: Tongue, quote: Status['quote']): Html | null {
  if (!quote) return null;
  const quoted = 'quoted_status' in quote && quote.state === 'accepted' ? quote.quoted_status : null;
  if (!quoted) return html`<p class="quote-note"><span>${words[tongue].quoteHidden}</span></p>`;
  const { account } = quoted;
  return html`<section class="quote">
    <a class="quote-head" href="/@${account.acct}/${quoted.id}">
      <img class="avatar" src="${account.avatar_static}" alt="" width="24" height="24" loading="lazy" />
      <span class="who">
        <bdi class="who-name">${account.display_name || account.username}</bdi>
        <span class="who-handle">@${account.acct}</span>
      </span>
      <time datetime="${quoted.created_at}">${day(tongue, quoted.created_at)}</time>
    </a>
    ${
      quoted.spoiler_text === ''
        ? html`<div class="words" dir="auto" lang="${quoted.language ?? ''}">${raw(quoted.content)}</div>`
        : html`<p class="quote-note"><span>${quoted.spoiler_text}</span></p>`
    }
  </section>`;
}
