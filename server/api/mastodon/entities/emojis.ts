// The town's own emoji as the API answers them. All are kept in memory, since every text may hold some.

import { shortcodesIn, type CustomEmoji } from '#contract';
import { listEmojis } from '#instance';
import type { Event, House, Reader, Shelf } from '#platform';
import { MEMORY } from '../../memory.ts';

/** Those of a text; each text once, all found by name in one map. */
export type EmojiBook = (...texts: readonly string[]) => CustomEmoji[];

interface Kept {
  byName: ReadonlyMap<string, CustomEmoji>;
  /** Those that are offered, as the whole answer. */
  json: string;
}

const shelves = new WeakMap<House['hub'], Shelf<'all', Kept>>();

function shelfOf(house: House): Shelf<'all', Kept> {
  const known = shelves.get(house.hub);
  if (known) return known;
  const shelf = house.shelf<'all', Kept>(MEMORY.emojis, async (sql) => {
    const kept = await load(house, sql);
    return new Map([['all', { value: kept, bytes: kept.json.length * 3 + 1_000 }]]);
  });
  house.hub.heed((event: Event) => void (event.kind === 'instance.emojis-changed' && shelf.forget('all')));
  shelves.set(house.hub, shelf);
  return shelf;
}

async function load(house: House, sql: Reader): Promise<Kept> {
  const origin = house.config.PALABRE_URL;
  const all = (await listEmojis(sql)).map((row): CustomEmoji => ({
    shortcode: row.shortcode,
    url: `${origin}/${row.key}`,
    static_url: `${origin}/${row.still_key}`,
    visible_in_picker: row.is_listed,
    category: row.category,
  }));
  const listed = all.filter((emoji) => emoji.visible_in_picker);
  return { byName: new Map(all.map((emoji) => [emoji.shortcode, emoji])), json: JSON.stringify(listed) };
}

const keptOf = async (house: House, sql: Reader): Promise<Kept> =>
  (await shelfOf(house).many(sql, ['all'])).get('all')!;

export const pickerJson = async (house: House, sql: Reader): Promise<string> => (await keptOf(house, sql)).json;

/** What finds the emoji of texts. Take one for a page, and ask it as often as there are texts. */
export async function emojiBook(house: House, sql: Reader): Promise<EmojiBook> {
  const { byName } = await keptOf(house, sql);
  if (byName.size === 0) return () => [];
  return (...texts) => [...new Set(texts.flatMap(shortcodesIn))].flatMap((name) => byName.get(name) ?? []);
}
