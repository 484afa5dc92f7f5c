// The weights: one row of eight bytes for each feature, one column for each category. The file is `PALSCRN1`, the length of a header (uint32, little
// endian), the header as JSON, then the rows as int8. A raw score is a sum; `calibrated` makes 0.5 and 0.9 of it mean what policy.ts says.

import { readFileSync } from 'node:fs';
import { SCREENED } from './categories.ts';
import { ALL_ROWS, type Features } from './features.ts';

export const MAGIC = 'PALSCRN1';
/** Bytes of a row: the categories, padded so that a row never straddles two cache lines. */
export const STRIDE = 8;
/** How much the words, and the letters, of one text weigh together, however many they are. */
export const WORDS_SHARE = 3;
export const LETTERS_SHARE = 3;

export interface Column {
  bias: number;
  /** What one step of int8 is worth: in meaning, words, letters. */
  scales: [number, number, number];
  /** Raw scores that are calibrated to 0.5 and 0.9. */
  hold: number;
  act: number;
  /** How much higher they are for texts without a word that threats are made of. */
  bareHold: number;
  bareAct: number;
}
export interface Header {
  version: string;
  seed: number;
  /** What it was trained from. */
  sources: string[];
  columns: Record<string, Column>;
}
export interface Model {
  header: Header;
  rows: Int8Array;
}

/** @throws Error that says what is wrong with the file. */
export function readModel(file: URL): Model {
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 8).toString('latin1') !== MAGIC) throw new Error('the weights file is of another format');
  const length = bytes.readUInt32LE(8);
  const header = JSON.parse(bytes.subarray(12, 12 + length).toString('utf8')) as Header;
  const start = 12 + length;
  if (bytes.length !== start + ALL_ROWS * STRIDE) throw new Error('the weights file is cut short');
  if (SCREENED.some((name) => header.columns[name] === undefined)) throw new Error('the weights file lacks a category');
  return { header, rows: new Int8Array(bytes.buffer, bytes.byteOffset + start, ALL_ROWS * STRIDE) };
}

export function modelBytes({ header, rows }: Model): Buffer {
  const head = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([
    Buffer.from(MAGIC, 'latin1'),
    length,
    head,
    Buffer.from(rows.buffer, rows.byteOffset, rows.length),
  ]);
}

export type Sums = Float64Array;
export const newSums = (): Sums => new Float64Array(STRIDE * 3);

/** Raw scores of `features`, one a category, into `into`. */
export function scoreRaw({ header, rows }: Model, features: Features, sums: Sums, into: Float64Array): void {
  sums.fill(0);
  addRange(rows, features, sums, { from: 0, to: features.meaning, at: 0 });
  addRange(rows, features, sums, { from: features.meaning, to: features.words, at: STRIDE });
  addRange(rows, features, sums, { from: features.words, to: features.letters, at: 2 * STRIDE });
  const words = WORDS_SHARE / Math.sqrt(Math.max(1, features.words - features.meaning));
  const letters = LETTERS_SHARE / Math.sqrt(Math.max(1, features.letters - features.words));
  SCREENED.forEach((name, column) => {
    const { bias, scales } = header.columns[name]!;
    into[column] =
      bias +
      scales[0] * sums[column]! +
      scales[1] * words * sums[STRIDE + column]! +
      scales[2] * letters * sums[2 * STRIDE + column]!;
  });
}

function addRange(
  rows: Int8Array,
  features: Features,
  sums: Sums,
  { from, to, at }: { from: number; to: number; at: number },
): void {
  for (let each = from; each < to; each++) {
    const row = features.rows[each]! * STRIDE;
    for (let column = 0; column < SCREENED.length; column++) sums[at + column]! += rows[row + column]!;
  }
}

/** A raw score between 0 and 1, so that `hold` is 0.5 and `act` is 0.9. @param isBare see events.ts. */
export function calibrated(raw: number, column: Column, isBare: boolean): number {
  const hold = column.hold + (isBare ? column.bareHold : 0);
  const act = column.act + (isBare ? column.bareAct : 0);
  const steepness = Math.log(9) / Math.max(0.2, act - hold);
  return 1 / (1 + Math.exp(-steepness * (raw - hold)));
}
