// PDQ, the perceptual hash that others exchange lists of: 256 bits that stay nearly the same when an image is encoded anew, scaled or
// marked. Written from what Meta published ("The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm", 2019). Pure.
//
// luma → a Jarosz filter (two passes of a box along rows and columns) → 64×64 samples → the 16×16 lowest frequencies of a DCT, without
// the constant one → a bit for each that lies above their median.

/** Brightness, row by row. Any scale will do: a hash asks only what is larger than what. */
export interface Luma {
  values: Float32Array;
  width: number;
  height: number;
}

/** A part of an image, in fractions of its sides. */
export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const WHOLE: Region = { x: 0, y: 0, width: 1, height: 1 };

/** As many bytes as a hash has. */
export const HASH_BYTES = 32;

const SIDE = 64;
const FREQUENCIES = 16;
const PASSES = 2;

/** Smoothed so that 64 samples a side tell all that is left: done once, however many regions are hashed. */
export function smooth({ values, width, height }: Luma): Luma {
  const [from, to] = [new Float32Array(values), new Float32Array(values.length)];
  const [across, down] = [windowOf(width), windowOf(height)];
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let y = 0; y < height; y += 1) box({ from, to, start: y * width, step: 1, length: width }, across);
    for (let x = 0; x < width; x += 1) box({ from: to, to: from, start: x, step: width, length: height }, down);
  }
  return { values: from, width, height };
}

const windowOf = (length: number): number => Math.ceil(length / (2 * SIDE));

interface Line {
  from: Float32Array;
  to: Float32Array;
  start: number;
  step: number;
  length: number;
}

/** A running mean along one line; at its ends, of what there is. Even windows look one further ahead than back. */
function box({ from, to, start, step, length }: Line, window: number): void {
  const ahead = Math.floor(window / 2);
  const back = window - 1 - ahead;
  let sum = 0;
  let count = 0;
  for (let i = -ahead; i < length; i += 1) {
    const enters = i + ahead;
    const leaves = i - back - 1;
    if (enters < length) {
      sum += from[start + enters * step]!;
      count += 1;
    }
    if (leaves >= 0) {
      sum -= from[start + leaves * step]!;
      count -= 1;
    }
    if (i >= 0) to[start + i * step] = sum / count;
  }
}

/** The 64×64 samples of a region of what was smoothed. */
export function sample({ values, width, height }: Luma, region: Region): Float32Array {
  const samples = new Float32Array(SIDE * SIDE);
  for (let i = 0; i < SIDE; i += 1) {
    const y = within(Math.floor((region.y + (region.height * (i + 0.5)) / SIDE) * height), height);
    for (let j = 0; j < SIDE; j += 1) {
      const x = within(Math.floor((region.x + (region.width * (j + 0.5)) / SIDE) * width), width);
      samples[i * SIDE + j] = values[y * width + x]!;
    }
  }
  return samples;
}

const within = (at: number, length: number): number => Math.max(0, Math.min(length - 1, at));

/** How much there is to hold on to, 0–100: steps between neighbours. Below 50 a hash says little (a clear sky, a blank page). */
export function qualityOf(samples: Float32Array): number {
  let steps = 0;
  for (let i = 0; i < SIDE; i += 1)
    for (let j = 0; j < SIDE; j += 1) {
      const here = samples[i * SIDE + j]!;
      if (j + 1 < SIDE) steps += Math.trunc(Math.abs(((here - samples[i * SIDE + j + 1]!) * 100) / 255));
      if (i + 1 < SIDE) steps += Math.trunc(Math.abs(((here - samples[(i + 1) * SIDE + j]!) * 100) / 255));
    }
  return Math.min(100, Math.floor(steps / 90));
}

/** cos(π/128 · (i+1)(2j+1)): the DCT's rows for frequencies 1–16. */
const BASIS = Float32Array.from({ length: FREQUENCIES * SIDE }, (_, at) => {
  const [i, j] = [Math.floor(at / SIDE), at % SIDE];
  return Math.sqrt(2 / SIDE) * Math.cos((Math.PI / (2 * SIDE)) * (i + 1) * (2 * j + 1));
});

/** The hash of 64×64 samples: 32 bytes, the highest frequency's bit first, as it is written in hexadecimal. */
export function hashOf(samples: Float32Array): Buffer {
  const found = frequenciesOf(samples);
  const median = found.toSorted()[found.length / 2 - 1]!;
  const hash = Buffer.alloc(HASH_BYTES);
  for (let k = 0; k < found.length; k += 1) if (found[k]! > median) hash[HASH_BYTES - 1 - (k >> 3)]! |= 1 << (k & 7);
  return hash;
}

function frequenciesOf(samples: Float32Array): Float32Array {
  const halfway = new Float32Array(FREQUENCIES * SIDE);
  for (let i = 0; i < FREQUENCIES; i += 1)
    for (let k = 0; k < SIDE; k += 1) {
      const factor = BASIS[i * SIDE + k]!;
      for (let j = 0; j < SIDE; j += 1) halfway[i * SIDE + j]! += factor * samples[k * SIDE + j]!;
    }
  const found = new Float32Array(FREQUENCIES * FREQUENCIES);
  for (let i = 0; i < FREQUENCIES; i += 1)
    for (let j = 0; j < FREQUENCIES; j += 1) {
      let sum = 0;
      for (let k = 0; k < SIDE; k += 1) sum += halfway[i * SIDE + k]! * BASIS[j * SIDE + k]!;
      found[i * FREQUENCIES + j] = sum;
    }
  return found;
}
