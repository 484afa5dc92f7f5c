// The town's own emoji: added (or put in the place of one of that name) and removed by its operator.

import { randomBytes } from 'node:crypto';
import { limits } from '#contract';
import { announce, notFound, Refusal, transact, type Act, type Storage, type Tx } from '#platform';
import { deleteEmoji, selectEmojis, upsertEmoji, type EmojiRow } from './emojis.sql.ts';

export interface NewEmoji {
  shortcode: string;
  /** Cleaned WebP: as it moves, and standing still. */
  moving: Uint8Array;
  still: Uint8Array;
  category?: string | undefined;
  /** Whether it is offered to who writes; else it is only shown where it is written. */
  isListed?: boolean | undefined;
}

const SHORTCODE = /^[A-Za-z0-9_]{2,40}$/;

/** @throws Refusal naming `shortcode` or `category`. */
export async function addEmoji(act: Act, storage: Storage, wish: NewEmoji): Promise<void> {
  if (!SHORTCODE.test(wish.shortcode))
    throw new Refusal('invalid', 'may have 2 to 40 letters (without accents), digits and _', 'shortcode');
  const category = wish.category?.trim() || null;
  if (category !== null && category.length > limits.emoji.category)
    throw new Refusal('invalid', `may have at most ${limits.emoji.category} characters`, 'category');
  const known = await selectEmojis(act.sql);
  if (known.length >= limits.emoji.most && !known.some((one) => one.shortcode === wish.shortcode))
    throw new Refusal('limit-reached', `is one too many: a town has at most ${limits.emoji.most}`, 'shortcode');
  const [key, still] = [newKey(), newKey()];
  const row: EmojiRow = {
    shortcode: wish.shortcode,
    key,
    still_key: still,
    category,
    is_listed: wish.isListed ?? true,
  };
  await storage.put(key, wish.moving);
  await storage.put(still, wish.still);
  const before = await transact(act, async (tx) => {
    const replaced = await deleteEmoji(tx, row.shortcode);
    await upsertEmoji(tx, row, act.now);
    await tell(tx);
    return replaced;
  });
  await removeBlobs(storage, before);
}

/** @throws Refusal 'not-found'. */
export async function removeEmoji(act: Act, storage: Storage, shortcode: string): Promise<void> {
  const gone = await transact(act, async (tx) => {
    const row = await deleteEmoji(tx, shortcode);
    if (!row) throw notFound('Emoji');
    await tell(tx);
    return row;
  });
  await removeBlobs(storage, gone);
}

const tell = (tx: Tx): Promise<void> => announce(tx, { kind: 'instance.emojis-changed' });

const newKey = (): string => `emoji/${randomBytes(16).toString('hex')}.webp`;

async function removeBlobs(storage: Storage, row: EmojiRow | undefined): Promise<void> {
  for (const key of row ? [row.key, row.still_key] : []) await storage.remove(key);
}
