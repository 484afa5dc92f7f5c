// Logistic regression, one column a category, all columns in one pass: AdaGrad over shuffled samples, with whole ranges of features left out at
// random so that meaning must stand without the words and the words without the letters. Same samples and seed, same weights, bit for bit.

import { ALL_ROWS, SCREENED, STRIDE } from '../server/domains/moderation/screen/workshop.ts';
import type { Prepared } from './prepare.ts';
import { chance, randomFrom, shuffle, type Random } from './random.ts';

export interface Weights {
  rows: Float32Array;
  bias: Float64Array;
}
export interface Settings {
  seed: number;
  epochs: number;
  rate: number;
  /** How much each step shrinks a weight it touches. */
  decay: number;
  /** How often words, or letters, of a sample are left out. */
  drop: number;
}
export const SETTINGS: Settings = { seed: 20_260, epochs: 4, rate: 0.06, decay: 2e-5, drop: 0.4 };

const COLUMNS = SCREENED.length;

export function trainWeights(prepared: readonly Prepared[], settings: Settings = SETTINGS): Weights {
  const weights: Weights = { rows: new Float32Array(ALL_ROWS * STRIDE), bias: new Float64Array(STRIDE).fill(-2) };
  const squares = new Float32Array(ALL_ROWS * STRIDE).fill(1e-2);
  const random = randomFrom(settings.seed);
  const order = Array.from(prepared.keys());
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const rate = settings.rate / (1 + 0.6 * epoch);
    for (const at of shuffle(random, order)) step(weights, squares, prepared[at]!, { ...settings, rate, random });
  }
  return weights;
}

interface Step extends Settings {
  random: Random;
}

const sums = new Float64Array(STRIDE);
const slopes = new Float64Array(STRIDE);

function step(weights: Weights, squares: Float32Array, one: Prepared, { rate, decay, drop, random }: Step): void {
  const ranges = rangesOf(one);
  if (chance(random, drop)) ranges[1]!.value = 0;
  if (chance(random, drop)) ranges[2]!.value = 0;
  sum(weights, one, ranges);
  let isNeeded = false;
  for (let column = 0; column < COLUMNS; column++) {
    const label = one.labels[column]!;
    const slope = label < 0 ? 0 : (1 / (1 + Math.exp(-sums[column]!)) - label) * one.sample.weight;
    slopes[column] = Math.abs(slope) < 0.002 ? 0 : slope;
    if (slopes[column] === 0) continue;
    isNeeded = true;
    weights.bias[column]! -= 0.002 * slope;
  }
  if (!isNeeded) return;
  for (const { from, to, value } of ranges) {
    if (value === 0) continue;
    for (let each = from; each < to; each++) {
      const row = one.rows[each]! * STRIDE;
      for (let column = 0; column < COLUMNS; column++) {
        if (slopes[column] === 0) continue;
        const at = row + column;
        const slope = slopes[column]! * value + decay * weights.rows[at]!;
        squares[at]! += slope * slope;
        weights.rows[at]! -= (rate * slope) / Math.sqrt(squares[at]!);
      }
    }
  }
}

interface Range {
  from: number;
  to: number;
  value: number;
}

const rangesOf = (one: Prepared): [Range, Range, Range] => [
  { from: 0, to: one.meaning, value: 1 },
  { from: one.meaning, to: one.words, value: one.shares[0] },
  { from: one.words, to: one.letters, value: one.shares[1] },
];

function sum({ rows, bias }: Weights, one: Prepared, ranges: readonly Range[]): void {
  for (let column = 0; column < STRIDE; column++) sums[column] = bias[column]!;
  for (const { from, to, value } of ranges) {
    if (value === 0) continue;
    for (let each = from; each < to; each++) {
      const row = one.rows[each]! * STRIDE;
      for (let column = 0; column < COLUMNS; column++) sums[column]! += value * rows[row + column]!;
    }
  }
}

/** Raw scores of one sample, a new array. */
export function scoreOf(weights: Weights, one: Prepared): Float64Array {
  sum(weights, one, rangesOf(one));
  return Float64Array.from(sums.subarray(0, COLUMNS));
}
