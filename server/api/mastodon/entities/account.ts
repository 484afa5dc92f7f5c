// One account as the API answers it. Nothing here that its owner did not choose to show: no e-mail, no role, no staff bit.

import { escapeHtml, toHtml, type Account, type Badge } from '#contract';
import type { AccountRow, BadgeRow } from '#accounts';
import type { MediumRow } from '#media';
import type { EmojiBook } from './emojis.ts';

export interface AccountParts {
  row: AccountRow;
  counts: Record<string, number>;
  lastParleyAt: Date | null;
  badges: readonly BadgeRow[];
  media: ReadonlyMap<string, MediumRow>;
  emojis: EmojiBook;
  origin: string;
  domain: string;
}

const FEATURED_BY_ALL = { automatic: ['public'], manual: [], current_user: 'automatic' };
const FEATURED_BY_NOBODY = { automatic: [], manual: [], current_user: 'denied' };

/** As the API writes a day. */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

export function presentAccount({
  row,
  counts,
  lastParleyAt,
  badges,
  media,
  emojis,
  origin,
  domain,
}: AccountParts): Account {
  const isHidden = row.suspended_at !== null;
  const html = (text: string): string => toHtml(text, { origin, domain, isKnown: () => true });
  const picture = (id: string | null, fallback: string): string => {
    const medium = id === null || isHidden ? undefined : media.get(id);
    return medium ? `${origin}/media/${medium.key}` : `${origin}${fallback}`;
  };
  const avatar = picture(row.avatar_id, `/avatars/${row.id}.png`);
  const header = picture(row.header_id, '/headers/default.png');
  const altOf = (id: string | null): string => (id && !isHidden && media.get(id)?.description) || '';
  return {
    id: row.id,
    username: row.handle,
    acct: row.handle,
    display_name: isHidden ? '' : row.display_name,
    locked: row.is_locked,
    bot: row.is_bot,
    discoverable: row.is_discoverable,
    indexable: row.is_indexable,
    group: false,
    created_at: `${row.created_at.toISOString().slice(0, 10)}T00:00:00.000Z`,
    note: isHidden ? '' : html(row.bio),
    url: `${origin}/@${row.handle}`,
    uri: `${origin}/@${row.handle}`,
    avatar,
    avatar_static: avatar,
    avatar_description: altOf(row.avatar_id),
    header,
    header_static: header,
    header_description: altOf(row.header_id),
    followers_count: counts['followers'] ?? 0,
    following_count: counts['following'] ?? 0,
    statuses_count: counts['parleys'] ?? 0,
    last_status_at: lastParleyAt ? dayOf(lastParleyAt) : null,
    hide_collections: row.hides_follows,
    noindex: !row.is_indexable,
    show_media: row.shows_media,
    show_media_replies: row.shows_media_replies,
    show_featured: row.shows_featured,
    feature_approval: row.is_discoverable ? FEATURED_BY_ALL : FEATURED_BY_NOBODY,
    emojis: isHidden
      ? []
      : emojis(row.display_name, row.bio, ...row.fields.flatMap((field) => [field.name, field.value])),
    roles: [],
    fields: isHidden
      ? []
      : row.fields.map((field) => ({ name: field.name, value: fieldHtml(field.value, html), verified_at: null })),
    ...(isHidden && { suspended: true }),
    palabre: { badges: isHidden ? [] : badges.map(presentBadge) },
  };
}

export const presentBadge = ({ kind, granted_at: at, verified }: BadgeRow): Badge => ({
  kind,
  since: at.toISOString(),
  verified,
});

/** A field is one line: the paragraph around it is taken off. */
function fieldHtml(value: string, html: (text: string) => string): string {
  const whole = html(value);
  return whole.startsWith('<p>') && whole.endsWith('</p>') ? whole.slice(3, -4) : escapeHtml(value);
}
