// The poll of a parley and what it quotes, as HTML for whoever has no scripts: to read, not to vote in.

import { percentsOfPoll, type Poll, type Status } from '#contract';
import type { Tongue } from '#instance';
import { html, type Html } from '../html.ts';
import { drawEmojis, withEmojis } from './emojis.ts';
import { day, words } from './words.ts';

export function pollOf(tongue: Tongue, poll: Poll | null): Html | null {
  if (!poll) return null;
  const all = poll.multiple ? poll.voters_count : poll.votes_count;
  const shares = all === 0 ? null : percentsOfPoll(poll);
  return html`<div class="poll">
    <ul class="poll-bars">
      ${poll.options.map(
        ({ title }, index) =>
          html`<li class="poll-bar">
            <span class="poll-bar-title" dir="auto">${withEmojis(title, poll.emojis)}</span>
            <span class="poll-bar-share">${shares && `${shares[index]} %`}</span>
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
        <bdi class="who-name">${withEmojis(account.display_name || account.username, account.emojis)}</bdi>
        <span class="who-handle">@${account.acct}</span>
      </span>
      <time datetime="${quoted.created_at}">${day(tongue, quoted.created_at)}</time>
    </a>
    ${
      quoted.spoiler_text === ''
        ? html`<div class="words" dir="auto" lang="${quoted.language ?? ''}">
            ${drawEmojis(quoted.content, quoted.emojis)}
          </div>`
        : html`<p class="quote-note"><span>${withEmojis(quoted.spoiler_text, quoted.emojis)}</span></p>`
    }
  </section>`;
}
