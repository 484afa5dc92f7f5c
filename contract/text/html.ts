// Turns what somebody wrote into the HTML that the Mastodon API carries. Everything is escaped; only our own tags remain.

import { findEntities, foldTag, type TextEntity } from './entities.ts';

export interface Linking {
  /** The public origin, without a slash at its end. */
  origin: string;
  /** Whether an account of that (lower-case) handle exists: others stay plain text. */
  isKnown: (handle: string) => boolean;
  /** Our own host, as written behind a full handle. */
  domain: string;
}

const SHOWN_OF_LINK = 30;

/** HTML of `text`: paragraphs, line breaks, mentions, hashtags, links. */
export function toHtml(text: string, linking: Linking): string {
  const body = text.replaceAll('\r\n', '\n').trim();
  if (body === '') return '';
  let html = '';
  let at = 0;
  for (const entity of findEntities(body)) {
    html += escapeHtml(body.slice(at, entity.start)) + linkOf(entity, body.slice(entity.start, entity.end), linking);
    at = entity.end;
  }
  html += escapeHtml(body.slice(at));
  return `<p>${html.replace(/\n{2,}/g, '</p><p>').replaceAll('\n', '<br>')}</p>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!);

function linkOf(entity: TextEntity, written: string, linking: Linking): string {
  if (entity.kind === 'mention') return mentionHtml(entity.handle, entity.domain, written, linking);
  if (entity.kind === 'hashtag') {
    const href = `${linking.origin}/tags/${encodeURIComponent(foldTag(entity.written))}`;
    return `<a href="${href}" class="mention hashtag" rel="tag">#<span>${escapeHtml(entity.written)}</span></a>`;
  }
  return linkHtml(entity.url);
}

function mentionHtml(handle: string, domain: string | null, written: string, linking: Linking): string {
  if ((domain !== null && domain !== linking.domain) || !linking.isKnown(handle)) return escapeHtml(written);
  return `<span class="h-card" translate="no"><a href="${linking.origin}/@${handle}" class="u-url mention">@<span>${handle}</span></a></span>`;
}

/** The whole address is there for copying; the eye sees the host and the beginning of the path. */
function linkHtml(url: string): string {
  const prefix = /^https?:\/\/(?:www\.)?/i.exec(url)![0];
  const shown = url.slice(prefix.length, prefix.length + SHOWN_OF_LINK);
  const rest = url.slice(prefix.length + SHOWN_OF_LINK);
  const hidden = (part: string): string => `<span class="invisible">${escapeHtml(part)}</span>`;
  const middle = `<span class="${rest ? 'ellipsis' : ''}">${escapeHtml(shown)}</span>`;
  return `<a href="${escapeHtml(url)}" rel="nofollow noopener noreferrer" target="_blank" translate="no">${hidden(prefix)}${middle}${hidden(rest)}</a>`;
}
