// Announcements as the API answers them, in the tongue of who reads.

import { findEntities, foldTag, toHtml, type Announcement, type AnnouncementReaction } from '#contract';
import type { Shown, Tongue } from '#instance';
import type { EmojiBook } from './emojis.ts';

export interface Setting {
  tongue: Tongue;
  origin: string;
  domain: string;
  emojis: EmojiBook;
}

/** @param isRead whether the viewer put it away; undefined for what everybody is sent. */
export function presentAnnouncement(
  { row, reactions }: Shown,
  { tongue, origin, domain, emojis }: Setting,
  isRead?: boolean,
): Announcement {
  const text = row[`text_${tongue}`];
  return {
    id: row.id,
    content: toHtml(text, { origin, domain, isKnown: () => false }),
    starts_at: row.starts_at?.toISOString() ?? null,
    ends_at: row.ends_at?.toISOString() ?? null,
    all_day: row.is_all_day,
    published_at: row.published_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
    ...(isRead !== undefined && { read: isRead }),
    mentions: [],
    statuses: [],
    tags: findEntities(text).flatMap((entity) =>
      entity.kind === 'hashtag'
        ? [{ name: entity.written, url: `${origin}/tags/${encodeURIComponent(foldTag(entity.written))}` }]
        : [],
    ),
    emojis: emojis(text),
    reactions: reactions.map(({ name, count, is_mine: me }) => ({
      ...presentReaction(name, count, emojis),
      ...(isRead !== undefined && { me }),
    })),
  };
}

export function presentReaction(name: string, count: number, emojis: EmojiBook): AnnouncementReaction {
  const [own] = emojis(`:${name}:`);
  return { name, count, ...(own && { url: own.url, static_url: own.static_url }) };
}
