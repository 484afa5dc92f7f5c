// One parley as the API's Status: the part that is the same for every viewer, in two pieces around its author's account,
// so that a changed profile needs no new rendering of what was said.

import { toHtml, toWire, type Status } from '#contract';
import type { EchoRow, Loaded, Marks } from '#parleys';
import { presentMedium } from './media-attachment.ts';

/** JSON without its end: the account goes between the two, the viewer's marks and "}" behind them. */
export interface Pieces {
  head: string;
  tail: string;
}

type Shared = Omit<Status, 'account' | 'favourited' | 'reblogged' | 'muted' | 'bookmarked' | 'pinned' | 'filtered'>;

/** What a parley looks like to everybody. */
export function presentParley({ row, mentions, tags, media, counts }: Loaded, origin: string, domain: string): Shared {
  const handles = new Set(mentions.map((mention) => mention.handle));
  const url = (handle: string): string => `${origin}/@${handle}`;
  return {
    id: row.id,
    created_at: row.created_at.toISOString(),
    in_reply_to_id: row.reply_to_id,
    in_reply_to_account_id: row.reply_to_author_id,
    sensitive: row.is_sensitive,
    spoiler_text: row.warning,
    visibility: toWire(row.visibility),
    language: row.language,
    uri: `${origin}/parleys/${row.id}`,
    url: `${origin}/parleys/${row.id}`,
    replies_count: counts.replies,
    reblogs_count: counts.echoes,
    favourites_count: counts.votes,
    quotes_count: 0,
    edited_at: row.edited_at?.toISOString() ?? null,
    content: toHtml(row.text, { origin, domain, isKnown: (handle) => handles.has(handle) }),
    reblog: null,
    application: row.app_name === null ? null : { name: row.app_name, website: row.app_website },
    media_attachments: media.map((medium) => presentMedium(medium, origin)),
    mentions: mentions.map(({ account_id: id, handle }) => ({ id, username: handle, url: url(handle), acct: handle })),
    tags: tags.map(({ tag, written }) => ({ name: written, url: `${origin}/tags/${encodeURIComponent(tag)}` })),
    emojis: [],
    card: null,
    poll: null,
    quote: null,
  };
}

/** The pieces of a parley, its address filled in with its author's handle. */
export function piecesOf(loaded: Loaded, handle: string, origin: string, domain: string): Pieces {
  const shared = presentParley(loaded, origin, domain);
  const address = `${origin}/@${handle}/${shared.id}`;
  const json = JSON.stringify({ ...shared, uri: address, url: address });
  return { head: `${json.slice(0, -1)},"account":`, tail: '' };
}

/** The pieces of an echo around what it echoes. */
export function echoHead(echo: EchoRow, handle: string, origin: string): string {
  const shared: Omit<Shared, 'reblog'> = {
    id: echo.id,
    created_at: echo.created_at.toISOString(),
    in_reply_to_id: null,
    in_reply_to_account_id: null,
    sensitive: false,
    spoiler_text: '',
    visibility: toWire(echo.visibility),
    language: null,
    uri: `${origin}/@${handle}/${echo.id}`,
    url: `${origin}/@${handle}/${echo.id}`,
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: 0,
    quotes_count: 0,
    edited_at: null,
    content: '',
    application: null,
    media_attachments: [],
    mentions: [],
    tags: [],
    emojis: [],
    card: null,
    poll: null,
    quote: null,
  };
  return `${JSON.stringify(shared).slice(0, -1)},"account":`;
}

/** The viewer's own marks, ready to stand at the end of a status; nothing for a stranger. */
export function marksJson(viewer: string | null, marks: Marks | undefined, isMuted: boolean): string {
  if (viewer === null) return '}';
  const { is_voted = false, is_echoed = false, is_bookmarked = false, is_pinned = false } = marks ?? {};
  return (
    `,"favourited":${is_voted},"reblogged":${is_echoed},"muted":${isMuted},"bookmarked":${is_bookmarked},` +
    `"pinned":${is_pinned},"filtered":[]}`
  );
}
