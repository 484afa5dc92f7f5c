// The figures of a period, kept until more of the ledger was counted: many look at the same few periods.

import type { TransparencyFigures } from '#contract';
import { countedEntries, figuresOf, type Period } from '#transparency';
import type { House, Shelf } from '#platform';
import { MEMORY } from './memory.ts';

const shelves = new WeakMap<House['hub'], Shelf<string, TransparencyFigures>>();

/** @param period of days, `to` not among them. */
export async function figuresFor(house: House, { from, to }: Period): Promise<TransparencyFigures> {
  const key = `${from} ${to} ${await countedEntries(house.sql)}`;
  return (await shelfOf(house).many(house.sql, [key])).get(key)!;
}

function shelfOf(house: House): Shelf<string, TransparencyFigures> {
  const known = shelves.get(house.hub);
  if (known) return known;
  const shelf = house.shelf<string, TransparencyFigures>(MEMORY.published, async (sql, keys) => {
    const found = keys.map(async (key) => {
      const [from, to] = key.split(' ') as [string, string];
      const value = await figuresOf(sql, { from, to });
      return [key, { value, bytes: 2 * JSON.stringify(value).length }] as const;
    });
    return new Map(await Promise.all(found));
  });
  shelves.set(house.hub, shelf);
  return shelf;
}

const DAY_MS = 86_400_000;

/** The last `days` days, today among them. */
export function lastDays(days: number, now: Date): Period {
  const day = (offset: number): string => new Date(now.getTime() + offset * DAY_MS).toISOString().slice(0, 10);
  return { from: day(1 - days), to: day(1) };
}
