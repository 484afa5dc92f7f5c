// Which parts of an image are hashed. PDQ forgives a cut of one or two hundredths of a side and no more; so an image that is wanted
// is hashed as it would be after cuts of up to 6.5 % of each side, in steps that the hash forgives, and as it might have been before
// such cuts, its edges drawn out. What comes in is hashed whole and a little inset, which halves the steps. Pure.

import { WHOLE, type Region } from './pdq.ts';

type Cuts = readonly [before: number, after: number];

const across = (steps: readonly number[], most: number): Cuts[] =>
  steps.flatMap((before) => steps.flatMap((after) => (before + after <= most ? [[before, after] as const] : [])));

const regionsOf = (cuts: readonly Cuts[], sign: 1 | -1): Region[] =>
  cuts.flatMap(([left, right]) =>
    cuts.map(([top, bottom]) => ({
      x: sign * left,
      y: sign * top,
      width: 1 - sign * (left + right),
      height: 1 - sign * (top + bottom),
    })),
  );

/** What is hashed of all that comes: whole, and inset by 1.5 %. */
export const SEEN: readonly Region[] = [WHOLE, { x: 0.015, y: 0.015, width: 0.97, height: 0.97 }];

/** What is hashed of what is wanted; the whole first. */
export const WANTED: readonly Region[] = [
  ...regionsOf(across([0, 0.03, 0.065], 0.13), 1),
  ...regionsOf(across([0, 0.03, 0.06], 0.06), -1).slice(1),
];
