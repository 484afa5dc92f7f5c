// The operator's settings, which nearly every page shows some word of: read once, kept until somebody changes them.

import { settingsOf, type Settings } from '#instance';
import type { House, Shelf } from '#platform';
import { MEMORY } from './memory.ts';

const shelves = new WeakMap<House['hub'], Shelf<'all', Settings>>();
/** The operator's own texts are in it. */
const BYTES = 40_000;

export async function settingsFor(house: House): Promise<Settings> {
  return (await shelfOf(house).many(house.sql, ['all'])).get('all')!;
}

function shelfOf(house: House): Shelf<'all', Settings> {
  const known = shelves.get(house.hub);
  if (known) return known;
  const shelf = house.shelf<'all', Settings>(
    MEMORY.settings,
    async (sql) => new Map([['all', { value: await settingsOf(sql), bytes: BYTES }]]),
  );
  house.hub.heed((event) => void (event.kind === 'instance.changed' && shelf.forget('all')));
  shelves.set(house.hub, shelf);
  return shelf;
}
