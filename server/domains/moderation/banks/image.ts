// An image that is at hand, as it stands in a bank: its hash, and those of what may be cut from it.

import { HASH_BYTES, wantedHashesOf } from '#media';
import { Refusal } from '#platform';
import type { Entry } from './entries.ts';
import { LEAST_QUALITY } from './judge-media.ts';

/** @throws Refusal naming `image` for what cannot be read, and for what shows too little to be known by. */
export async function entryOfImage(
  bytes: Buffer,
  about: Pick<Entry, 'tier' | 'category' | 'note' | 'expiresAt'>,
): Promise<Entry> {
  const { hashes, quality } = await wantedHashesOf(bytes).catch(() => {
    throw new Refusal('invalid', 'cannot be read as an image', 'image');
  });
  if (quality < LEAST_QUALITY)
    throw new Refusal('invalid', 'shows too little to be known by: bank the digest of its bytes', 'image');
  return { kind: 'pdq', key: hashes.subarray(0, HASH_BYTES), value: null, hashes, ...about };
}
