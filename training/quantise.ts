// Weights as int8: each category and range has its own step, wide enough for all but a few weights in ten thousand, which are clipped.

import {
  ALL_ROWS,
  ROWS,
  SCREENED,
  STRIDE,
  type Column,
  type Model,
} from '../server/domains/moderation/screen/workshop.ts';
import type { Weights } from './logistic.ts';
import type { Anchor } from './tune.ts';

const STARTS = [0, ROWS.meaning, ROWS.meaning + ROWS.words, ALL_ROWS];
const KEPT = 0.9998;

/** The model of `weights`; `anchors` are the raw scores of 0.5 and 0.9 for each category. */
export function quantise(
  weights: Weights,
  anchors: readonly Anchor[],
  header: Omit<Model['header'], 'columns'>,
): Model {
  const rows = new Int8Array(ALL_ROWS * STRIDE);
  const columns: Record<string, Column> = {};
  SCREENED.forEach((name, column) => {
    const scales = [0, 1, 2].map((range) => quantiseRange(weights.rows, rows, column, range)) as Column['scales'];
    columns[name] = {
      bias: round(weights.bias[column]!),
      scales,
      hold: round(anchors[column]!.hold),
      act: round(anchors[column]!.act),
      bareHold: round(anchors[column]!.bareHold),
      bareAct: round(anchors[column]!.bareAct),
    };
  });
  return { header: { ...header, columns }, rows };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

function quantiseRange(from: Float32Array, into: Int8Array, column: number, range: number): number {
  const sizes: number[] = [];
  for (let row = STARTS[range]!; row < STARTS[range + 1]!; row++) {
    const size = Math.abs(from[row * STRIDE + column]!);
    if (size > 0) sizes.push(size);
  }
  sizes.sort((a, b) => a - b);
  const scale = Math.fround((sizes[Math.floor((sizes.length - 1) * KEPT)] ?? 1) / 127) || 1;
  for (let row = STARTS[range]!; row < STARTS[range + 1]!; row++) {
    const at = row * STRIDE + column;
    into[at] = Math.max(-127, Math.min(127, Math.round(from[at]! / scale)));
  }
  return scale;
}
