// A parley as HTML, from the same JSON that apps are sent: one renderer rules what may be seen and how it reads.

import type { MediaAttachment, Status } from '#contract';
import type { Tongue } from '#instance';
import { html, type Html } from '../html.ts';
import { drawBadges } from './badges.ts';
import { drawEmojis, withEmojis } from './emojis.ts';
import { pollOf, quoteOf } from './poll-and-quote.ts';
import { day, moment, words } from './words.ts';

const nameOf = (status: Status): string => status.account.display_name || status.account.username;

/** @param opened the parley the page is about: larger, with the whole moment. */
export function drawParley(tongue: Tongue, entry: Status, opened = false): Html {
  const status = entry.reblog ?? entry;
  const { account } = status;
  const echo = entry.reblog
    ? html`<p class="parley-line">
        <span></span><span>${withEmojis(nameOf(entry), entry.account.emojis)} ${words[tongue].echoed}</span>
      </p>`
    : null;
  return html`<article class="parley${opened ? ' served-opened' : ''}">
    ${echo}
    <a class="parley-avatar" href="/@${account.acct}" tabindex="-1" aria-hidden="true">
      <img class="avatar" src="${account.avatar_static}" alt="" width="46" height="46" loading="lazy" />
    </a>
    <div class="parley-main">
      <header class="parley-head">
        <a class="parley-who who" href="/@${account.acct}">
          <bdi class="who-name">${withEmojis(nameOf(status), account.emojis)}</bdi>${drawBadges(tongue, account)}
          <span class="who-handle">@${account.acct}</span>
        </a>
        <a class="parley-when" href="/@${account.acct}/${status.id}">
          <time datetime="${status.created_at}" title="${moment(tongue, status.created_at)}"
            >${opened ? moment(tongue, status.created_at) : day(tongue, status.created_at)}</time
          >
        </a>
      </header>
      ${bodyOf(tongue, status)}
    </div>
  </article>`;
}

function bodyOf(tongue: Tongue, status: Status): Html {
  const said = html`<div class="words" dir="auto" lang="${status.language ?? ''}">
      ${drawEmojis(status.content, status.emojis)}
    </div>
    ${picturesOf(tongue, status)} ${pollOf(tongue, status.poll)} ${quoteOf(tongue, status.quote)}`;
  if (status.spoiler_text === '') return said;
  return html`<details class="served-warning">
    <summary>${withEmojis(status.spoiler_text, status.emojis)}</summary>
    ${said}
  </details>`;
}

function picturesOf(tongue: Tongue, status: Status): Html | null {
  const pictures = status.media_attachments;
  if (pictures.length === 0) return null;
  const drawn = html`<div class="served-pictures">${pictures.map(drawPicture)}</div>`;
  if (!status.sensitive) return drawn;
  return html`<details class="served-warning">
    <summary>${words[tongue].sensitive}</summary>
    ${drawn}
  </details>`;
}

function drawPicture(picture: MediaAttachment): Html {
  const { type, url, preview_url: still, description: alt, meta } = picture;
  if (type === 'audio')
    return html`<audio controls preload="none" src="${url ?? ''}" aria-label="${alt ?? ''}"></audio>`;
  if (type !== 'image')
    return html`<video
      controls
      preload="none"
      src="${url ?? ''}"
      poster="${still ?? ''}"
      width="${meta.width ?? ''}"
      height="${meta.height ?? ''}"
      aria-label="${alt ?? ''}"
    ></video>`;
  return html`<a href="${url ?? ''}"
    ><img
      src="${still ?? ''}"
      alt="${alt ?? ''}"
      width="${meta.small?.width ?? ''}"
      height="${meta.small?.height ?? ''}"
      loading="lazy"
  /></a>`;
}

/** What a parley says, in plain words of at most `most` characters: for titles and previews. */
export function plainOf(status: Status, most: number): string {
  const text = status.spoiler_text || textOf(status.content);
  return text.length > most
    ? `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace('�', '')}…`
    : text;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export const textOf = (content: string): string =>
  content
    .replace(/<\/p>|<br ?\/?>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => ENTITIES[name]!)
    .replace(/\s+/g, ' ')
    .trim();
