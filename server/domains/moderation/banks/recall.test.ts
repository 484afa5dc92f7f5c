// How often an image that is wanted is known again after what people do to images, on pictures made here; and that no other is taken
// for it. `npm test` prints the rates.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { fingerprintsOf, wantedHashesOf } from '#media';
import { dice, pictureOf } from '#testing';
import { MOST_RESEMBLING, openHashIndex, turnsOf, type HashIndex } from '../images/index.ts';
import { hashesOfPart } from './judge-media.ts';

const PICTURES = 20;
const STRANGERS = 20;
const LEAST = 0.95;

interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
  /** Numbers in 0–1 of its own. */
  roll: () => number;
}

const cut = (picture: Picture, [left, right, top, bottom]: readonly number[]): Sharp =>
  sharp(picture.bytes).extract({
    left: Math.round(left! * picture.width),
    top: Math.round(top! * picture.height),
    width: Math.round((1 - left! - right!) * picture.width),
    height: Math.round((1 - top! - bottom!) * picture.height),
  });
const sized = ({ bytes, width }: Picture, times: number): Sharp => sharp(bytes).resize(Math.round(width * times));
const svg = ({ width, height }: Picture, inner: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inner}</svg>`);
const written = ({ width, height }: Picture): string =>
  `<text x="${width * 0.1}" y="${height * 0.55}" font-size="${height / 10}" fill="#fff" fill-opacity="0.5" transform="rotate(-20 ${width / 2} ${height / 2})">@somebody.example</text>`;
/** A filled label over one and a half hundredths of it. */
const badge = ({ width, height }: Picture): string =>
  `<rect x="${width * 0.77}" y="${height * 0.9}" width="${width * 0.2}" height="${height * 0.07}" fill="#111" fill-opacity="0.8"/>`;

const label = '<text x="20" y="60" font-size="30" fill="#fff">@somebody</text>';

const DONE: Readonly<Record<string, (picture: Picture) => Sharp>> = {
  'JPEG at 90': ({ bytes }) => sharp(bytes).jpeg({ quality: 90 }),
  'JPEG at 40': ({ bytes }) => sharp(bytes).jpeg({ quality: 40 }),
  'WebP at 50': ({ bytes }) => sharp(bytes).webp({ quality: 50 }),
  'a third as large': (picture) => sized(picture, 0.3).jpeg(),
  'twice as large': (picture) => sized(picture, 2).jpeg(),
  'out of shape': ({ bytes, width, height }) =>
    sharp(bytes)
      .resize(width, Math.round(height * 0.7), { fit: 'fill' })
      .jpeg(),
  'cut by 8 %, evenly': (picture) => cut(picture, [0.04, 0.04, 0.04, 0.04]).jpeg(),
  'cut by up to 8 % at one side': (picture) => {
    const side = Math.floor(picture.roll() * 4);
    return cut(
      picture,
      [0, 1, 2, 3].map((n) => (n === side ? 0.05 + picture.roll() * 0.03 : 0)),
    ).jpeg();
  },
  'cut by up to 5 % at each side': (picture) =>
    cut(
      picture,
      Array.from({ length: 4 }, () => picture.roll() * 0.05),
    ).jpeg(),
  'written across': (picture) =>
    sharp(picture.bytes)
      .composite([{ input: svg(picture, written(picture)) }])
      .jpeg(),
  'marked by a label in a corner': (picture) =>
    sharp(picture.bytes)
      .composite([{ input: svg(picture, badge(picture)) }])
      .jpeg(),
  brighter: ({ bytes }) => sharp(bytes).modulate({ brightness: 1.15 }).jpeg(),
  'less contrast': ({ bytes }) => sharp(bytes).linear(0.8, 20).jpeg(),
  'without colour': ({ bytes }) => sharp(bytes).greyscale().jpeg(),
  blurred: ({ bytes }) => sharp(bytes).blur(2).jpeg(),
  mirrored: ({ bytes }) => sharp(bytes).flop().jpeg(),
  'on its side': ({ bytes }) => sharp(bytes).rotate(90).jpeg(),
  'cut, marked and encoded anew': (picture) =>
    cut(picture, [0.02, 0.02, 0, 0.03])
      .composite([{ input: svg({ ...picture, width: 300, height: 300 }, label) }])
      .jpeg({ quality: 60 }),
};

const index: HashIndex = openHashIndex(MOST_RESEMBLING);
let pictures: Picture[];

before(async () => {
  pictures = await Promise.all(
    Array.from({ length: PICTURES }, async (_, n) => {
      const bytes = await pictureOf(500 + n);
      const { width, height } = await sharp(bytes).metadata();
      return { bytes, width, height, roll: dice(900 + n) };
    }),
  );
  for (const [n, { bytes }] of pictures.entries()) {
    const { hashes } = await wantedHashesOf(bytes);
    for (let at = 0; at < hashes.length; at += 32) index.add(hashes.subarray(at, at + 32), n);
  }
});

/** Which pictures `bytes` is taken for. */
async function takenFor(bytes: Buffer): Promise<number[]> {
  const { hashes } = (await fingerprintsOf(bytes))[0]!;
  const found = hashesOfPart(hashes, 0).flatMap((hash) => turnsOf(hash).flatMap((turn) => index.find(turn)));
  return [...new Set(found.map(({ owner }) => owner))];
}

for (const [name, done] of Object.entries(DONE))
  test(`a wanted image is known again: ${name}`, async (t) => {
    let known = 0;
    for (const [n, picture] of pictures.entries()) {
      const taken = await takenFor(await done(picture).toBuffer());
      if (taken.includes(n)) known += 1;
      assert.deepEqual(
        taken.filter((other) => other !== n),
        [],
        'no other is taken for it',
      );
    }
    t.diagnostic(`${name}: ${((known / PICTURES) * 100).toFixed(0)} %`);
    assert.ok(known / PICTURES >= LEAST, `${known} of ${PICTURES}`);
  });

test('none of the images that are not wanted is taken for one that is', async () => {
  for (let n = 0; n < STRANGERS; n += 1)
    assert.deepEqual(await takenFor(await pictureOf(2_000 + n)), [], `picture ${n}`);
});

test('what was cut before it was wanted is known by what it was cut from, where little is missing', async () => {
  const reversed = openHashIndex(MOST_RESEMBLING);
  for (const [n, picture] of pictures.entries()) {
    const { hashes } = await wantedHashesOf(await cut(picture, [0.03, 0.01, 0, 0.04]).jpeg().toBuffer());
    for (let at = 0; at < hashes.length; at += 32) reversed.add(hashes.subarray(at, at + 32), n);
  }
  let known = 0;
  for (const [n, { bytes }] of pictures.entries()) {
    const { hashes } = (await fingerprintsOf(bytes))[0]!;
    if (hashesOfPart(hashes, 0).some((hash) => reversed.find(hash).some(({ owner }) => owner === n))) known += 1;
  }
  assert.ok(known / PICTURES >= 0.9, `${known} of ${PICTURES}`);
});
