// Pictures for tests, made when they are needed: soft light over rough ground, a few things standing in it, grain. Each seed makes
// another, the same everywhere. No file of anybody's is kept here.

import sharp, { type Sharp } from 'sharp';

const OCTAVES = [3, 6, 12, 24, 48];

/** Numbers in 0–1, the same for one seed. */
export function dice(seed: number): () => number {
  let state = (seed * 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let n = Math.imul(state ^ (state >>> 15), state | 1);
    n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
    return ((n ^ (n >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A picture as PNG, of a shape that its seed chooses. */
export async function pictureOf(seed: number): Promise<Buffer> {
  const roll = dice(seed);
  const width = 400 + Math.floor(roll() * 300);
  const height = 400 + Math.floor(roll() * 300);
  const ground = groundOf(width, height, roll);
  const things = thingsOf(width, height, roll);
  return ground
    .composite([{ input: Buffer.from(things) }])
    .png()
    .toBuffer();
}

/** Noise at several scales, the coarse ones strongest, as in the world outside. */
function groundOf(width: number, height: number, roll: () => number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  const tint = [roll(), roll(), roll()];
  const layers = OCTAVES.map((cells) => ({ cells, values: Array.from({ length: (cells + 2) ** 2 }, roll) }));
  const slope = [roll() - 0.5, roll() - 0.5];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [u, v] = [x / width, y / height];
      let light = 110 + 120 * (slope[0]! * u + slope[1]! * v);
      for (const [n, { cells, values }] of layers.entries())
        light += (150 / 2 ** n) * (between(values, cells, u, v) - 0.5);
      const grain = 8 * (roll() - 0.5);
      for (let c = 0; c < 3; c += 1)
        data[(y * width + x) * 3 + c] = Math.max(0, Math.min(255, light * (0.7 + 0.6 * tint[c]!) + grain));
    }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

function between(values: readonly number[], cells: number, u: number, v: number): number {
  const [x, y] = [u * cells, v * cells];
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const [a, b] = [ease(x - i), ease(y - j)];
  const at = (dx: number, dy: number): number => values[(j + dy) * (cells + 2) + i + dx]!;
  return (at(0, 0) * (1 - a) + at(1, 0) * a) * (1 - b) + (at(0, 1) * (1 - a) + at(1, 1) * a) * b;
}

const ease = (t: number): number => t * t * (3 - 2 * t);

function thingsOf(width: number, height: number, roll: () => number): string {
  const colour = (): string =>
    `hsl(${Math.floor(roll() * 360)},${Math.floor(30 + roll() * 50)}%,${Math.floor(15 + roll() * 70)}%)`;
  const things = Array.from({ length: 4 + Math.floor(roll() * 6) }, () => {
    const [x, y] = [roll() * width, roll() * height];
    const [a, b] = [(0.04 + roll() * 0.18) * width, (0.04 + roll() * 0.18) * height];
    return roll() < 0.5
      ? `<ellipse cx="${x}" cy="${y}" rx="${a}" ry="${b}" fill="${colour()}"/>`
      : `<rect x="${x - a}" y="${y - b}" width="${a * 2}" height="${b * 2}" fill="${colour()}" transform="rotate(${roll() * 90} ${x} ${y})"/>`;
  });
  const words = `<text x="${roll() * width * 0.5}" y="${roll() * height}" font-size="${height / 14}" fill="${colour()}">palabre ${Math.floor(roll() * 1e6)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${things.join('')}${words}</svg>`;
}
