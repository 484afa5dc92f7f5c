// Finding a hash among many, and turning one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { fingerprintsOf } from '#media';
import { dice, pictureOf } from '#testing';
import { MOST_DIFFERING, openHashIndex, turnsOf } from './index.ts';

const roll = dice(42);
const anyHash = (): Uint8Array => Uint8Array.from({ length: 32 }, () => Math.floor(roll() * 256));
const differing = (a: Uint8Array, b: Uint8Array): number => {
  let bits = 0;
  for (const [i, byte] of a.entries()) for (let rest = byte ^ b[i]!; rest > 0; rest &= rest - 1) bits += 1;
  return bits;
};
/** The hash with `n` of its bits turned. */
function off(hash: Uint8Array, n: number): Uint8Array {
  const made = Uint8Array.from(hash);
  const bits = new Set<number>();
  while (bits.size < n) bits.add(Math.floor(roll() * 256));
  for (const bit of bits) made[bit >> 3]! ^= 1 << (bit & 7);
  return made;
}

test('among 50,000 every hash that differs in at most 31 bits is found, with its distance, and none that differs in 32', () => {
  const index = openHashIndex();
  const hashes = Array.from({ length: 50_000 }, anyHash);
  for (const [owner, hash] of hashes.entries()) index.add(hash, owner);
  for (let n = 0; n < 300; n += 1) {
    const owner = Math.floor(roll() * hashes.length);
    const distance = n % (MOST_DIFFERING + 1);
    assert.deepEqual(index.find(off(hashes[owner]!, distance)), [{ owner, distance }]);
    assert.deepEqual(index.find(off(hashes[owner]!, MOST_DIFFERING + 1)), []);
  }
});

test('what was added a moment ago is found as what was there before, and each owner once, at the nearest', () => {
  const index = openHashIndex();
  const [one, other] = [anyHash(), anyHash()];
  for (let n = 0; n < 3_000; n += 1) index.add(anyHash(), 100 + n);
  index.find(one);
  index.add(off(one, 9), 7);
  index.add(off(one, 3), 7);
  index.add(other, 8);
  assert.deepEqual([index.find(other), index.find(one).map(({ owner }) => owner)], [[{ owner: 8, distance: 0 }], [7]]);
  assert.ok(index.find(one)[0]!.distance === 3);
});

test('the turns of a hash are those of the image turned and mirrored: all eight are found by the one', async () => {
  const hashIn = async (bytes: Buffer) => (await fingerprintsOf(bytes))[0]!.hashes.subarray(0, 32);
  for (const seed of [21, 22, 23]) {
    const bytes = await pictureOf(seed);
    const turns = turnsOf(await hashIn(bytes));
    assert.equal(new Set(turns.map((turn) => Buffer.from(turn).toString('hex'))).size, 8);
    for (const angle of [0, 90, 180, 270])
      for (const isMirrored of [false, true]) {
        const turned = sharp(await sharp(bytes).rotate(angle).toBuffer());
        const hash = await hashIn(await (isMirrored ? turned.flop() : turned).png().toBuffer());
        const nearest = Math.min(...turns.map((turn) => differing(turn, hash)));
        assert.ok(nearest <= MOST_DIFFERING, `${angle}° ${isMirrored ? 'mirrored ' : ''}differs in ${nearest}`);
      }
  }
});
