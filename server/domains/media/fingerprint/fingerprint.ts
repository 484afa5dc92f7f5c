// The fingerprint of a picture: two perceptual hashes and how much they are worth; and for one that is wanted, the hashes of what
// may be made of it.

import { lumaOf } from './luma.ts';
import { hashOf, qualityOf, sample, smooth, WHOLE, type Luma } from './pdq.ts';
import { SEEN, WANTED } from './regions.ts';

export interface Fingerprint {
  /** The hashes of `SEEN`, 32 bytes each, one after the other. */
  hashes: Buffer;
  /** 0–100. */
  quality: number;
}

/** Of a moving picture, so many are looked at. */
const MOST_PAGES = 8;

/** One for a still; several, from first to last, for a moving picture. @throws for what is no image. */
export async function fingerprintsOf(bytes: Buffer, pages = 1): Promise<Fingerprint[]> {
  const looked = Math.min(pages, MOST_PAGES);
  const found: Fingerprint[] = [];
  for (let n = 0; n < looked; n += 1) found.push(fingerprintOf(await lumaOf(bytes, Math.floor((n * pages) / looked))));
  return found;
}

export function fingerprintOf(luma: Luma): Fingerprint {
  const smoothed = smooth(luma);
  const hashes = Buffer.concat(SEEN.map((region) => hashOf(sample(smoothed, region))));
  return { hashes, quality: qualityOf(sample(smoothed, WHOLE)) };
}

/** What an image that is wanted is looked for by: 32 bytes each, its own hash first. @throws for what is no image. */
export async function wantedHashesOf(bytes: Buffer): Promise<Fingerprint> {
  const smoothed = smooth(await lumaOf(bytes));
  const hashes = Buffer.concat(WANTED.map((region) => hashOf(sample(smoothed, region))));
  return { hashes, quality: qualityOf(sample(smoothed, WHOLE)) };
}
