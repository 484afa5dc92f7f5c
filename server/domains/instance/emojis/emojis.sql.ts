// The statements on the town's own emoji.

import type { Reader, Tx } from '#platform';

export interface EmojiRow {
  shortcode: string;
  key: string;
  still_key: string;
  category: string | null;
  is_listed: boolean;
}

export const selectEmojis = (sql: Reader): Promise<EmojiRow[]> => sql<EmojiRow[]>`
  select shortcode, key, still_key, category, is_listed from custom_emojis
  order by category nulls last, lower(shortcode), shortcode`;

export async function upsertEmoji(tx: Tx, emoji: EmojiRow, now: Date): Promise<void> {
  await tx`
    insert into custom_emojis (shortcode, key, still_key, category, is_listed, created_at)
    values (${emoji.shortcode}, ${emoji.key}, ${emoji.still_key}, ${emoji.category}, ${emoji.is_listed}, ${now})
    on conflict (shortcode) do update set key = excluded.key, still_key = excluded.still_key,
      category = excluded.category, is_listed = excluded.is_listed`;
}

/** Removes it and tells which blobs it had; undefined when there was none. Also taken before another replaces it. */
export async function deleteEmoji(tx: Tx, shortcode: string): Promise<EmojiRow | undefined> {
  const [row] = await tx<EmojiRow[]>`
    delete from custom_emojis where shortcode = ${shortcode}
    returning shortcode, key, still_key, category, is_listed`;
  return row;
}

export async function selectEmojiKey(sql: Reader, key: string): Promise<boolean> {
  const rows = await sql`select from custom_emojis where key = ${key} or still_key = ${key} limit 1`;
  return rows.length > 0;
}
