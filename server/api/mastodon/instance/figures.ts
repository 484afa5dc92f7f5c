// Figures that may be a little old: counted once in a while, however many ask.

import { populationOf } from '#accounts';
import { howManyParleys } from '#parleys';
import type { House } from '#platform';

/** What `count` answers, at most `ms` old, counted once for all who ask meanwhile. */
export function keptFor<T>(ms: number, count: (house: House) => Promise<T>): (house: House) => Promise<T> {
  const kept = new WeakMap<House['hub'], { counted: Promise<T>; at: number }>();
  return (house) => {
    const known = kept.get(house.hub);
    if (known && Date.now() - known.at < ms) return known.counted;
    const counted = count(house);
    kept.set(house.hub, { counted, at: Date.now() });
    counted.catch(() => kept.delete(house.hub));
    return counted;
  };
}

export const population = keptFor(10_000, async ({ sql }) => {
  const [people, parleys] = await Promise.all([populationOf(sql, new Date()), howManyParleys(sql)]);
  return { ...people, parleys };
});
