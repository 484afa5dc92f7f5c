// One parley as the API's Status: the part that is the same for every viewer. Its author's account, what each viewer sees
// in their own way (status-parts.ts) and the viewer's marks are set behind it, so that a changed profile needs no new
// rendering of what was said.

import { toHtml, toWire, type Status } from '#contract';
import type { CardRow } from '#cards';
import type { EchoRow, Loaded, Marks } from '#parleys';
import { asciiJson } from './ascii.ts';
import { presentCard } from './card.ts';
import type { EmojiBook } from './emojis.ts';
import { presentMedium } from './media-attachment.ts';

type Marked = 'favourited' | 'reblogged' | 'muted' | 'bookmarked' | 'pinned' | 'filtered' | 'palabre';
type Shared = Omit<Status, 'account' | 'poll' | 'quote' | 'quote_approval' | Marked>;

/** Where the texts of this server point to, and the emoji they may hold. */
export interface Site {
  origin: string;
  domain: string;
  emojis: EmojiBook;
}

/** A parley, and what stands behind its link where that was seen. */
export type WithCard = Loaded & { card?: CardRow | undefined };

/** What the parley of `author` (a handle) looks like to everybody. */
export function presentParley(
  { row, media, counts, card }: WithCard,
  author: string,
  { origin, domain, emojis }: Site,
): Shared {
  const handles = new Set(row.mentions.map((mention) => mention.handle));
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
    uri: `${url(author)}/${row.id}`,
    url: `${url(author)}/${row.id}`,
    replies_count: counts.replies,
    reblogs_count: counts.echoes,
    favourites_count: counts.votes,
    quotes_count: counts.quotes,
    edited_at: row.edited_at?.toISOString() ?? null,
    content: toHtml(row.text, { origin, domain, isKnown: (handle) => handles.has(handle) }),
    reblog: null,
    application: row.app_name === null ? null : { name: row.app_name, website: row.app_website },
    media_attachments: media.map((medium) => presentMedium(medium, origin)),
    mentions: row.mentions.map(({ account_id: id, handle }) => ({
      id,
      username: handle,
      url: url(handle),
      acct: handle,
    })),
    tags: row.tags.map(({ tag, written }) => ({ name: written, url: `${origin}/tags/${encodeURIComponent(tag)}` })),
    emojis: emojis(row.text, row.warning),
    card: card ? presentCard(card, origin) : null,
  };
}

/** For clients that have no word for a cover of the moderation's: they ask before they show what stands behind a warning. */
const COVER = 'Contenu sensible · Sensitive content';

/** A status whose words and images are shown when somebody asks for them. */
export const covered = (shared: Shared): Shared => ({
  ...shared,
  sensitive: true,
  spoiler_text: shared.spoiler_text || COVER,
});

/** A status as JSON up to where its account goes. */
export const headOf = (shared: object): string => `${asciiJson(shared).slice(0, -1)},"account":`;

/** What an echo looks like, but for who echoed and what. */
export function presentEcho(echo: EchoRow, handle: string, origin: string): Omit<Shared, 'reblog'> {
  return {
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
  };
}

/** Of whoever did nothing with a parley. */
export const unmarked: Marks = Object.freeze({
  isVoted: false,
  isVotedDown: false,
  isEchoed: false,
  isBookmarked: false,
  isPinned: false,
  isMuted: false,
});
const UNMARKED = ',"favourited":false,"reblogged":false,"muted":false,"bookmarked":false,"pinned":false,"filtered":';

/** The viewer's own marks and what their filters say, ready to stand at the end of a status; nothing for a stranger. */
export function marksJson(viewer: string | null, marks: Marks | undefined, filtered = '[]'): string {
  if (viewer === null) return '}';
  if (marks === undefined || marks === unmarked) return `${UNMARKED}${filtered}}`;
  const { isVoted, isEchoed, isBookmarked, isPinned, isMuted } = marks;
  return (
    `,"favourited":${isVoted},"reblogged":${isEchoed},"muted":${isMuted},"bookmarked":${isBookmarked},` +
    `"pinned":${isPinned},"filtered":${filtered}}`
  );
}
