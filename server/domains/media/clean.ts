// Turns what somebody uploaded into what we keep: decoded, turned the right way up, stripped of all that tells where and
// with what it was taken, scaled, and encoded anew. The original is never stored.

import { encode as encodeBlurhash } from 'blurhash';
import type { Sharp } from 'sharp';
import { limits } from '#contract';
import { Refusal } from '#platform';
import { fingerprintsOf, type Fingerprint } from './fingerprint/fingerprint.ts';
import type { Purpose } from './media.sql.ts';
import { sniffImage } from './sniff.ts';
import { openTurnstile } from './turnstile.ts';

export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
  type: 'image/jpeg' | 'image/webp';
  pages: number;
}

export interface Cleaned {
  full: Picture;
  small: Picture;
  blurhash: string;
  /** Of what is shown; where that was cut to a shape, also of the picture that came. */
  fingerprints: Fingerprint[];
}

type Shape = { width: number; height: number; isCropped: boolean };
const SHAPES: Record<Purpose, { full: Shape; small: Shape }> = {
  attachment: {
    full: { width: 1_920, height: 1_920, isCropped: false },
    small: { width: 640, height: 640, isCropped: false },
  },
  avatar: { full: { width: 400, height: 400, isCropped: true }, small: { width: 120, height: 120, isCropped: true } },
  header: { full: { width: 1_500, height: 500, isCropped: true }, small: { width: 600, height: 200, isCropped: true } },
};
const EMOJI: Shape = { width: limits.emoji.side, height: limits.emoji.side, isCropped: false };
const BLUR = { across: 4, down: 3, size: 32 };

const pass = openTurnstile(2);

/**
 * @param field the input field that is to blame if it cannot be done.
 * @throws Refusal for what is no image we take, for too many pixels, and for a broken file.
 */
export async function cleanImage(bytes: Buffer, purpose: Purpose, field: string): Promise<Cleaned> {
  if (bytes.length > limits.image.bytes) {
    throw new Refusal('too-large', `may have at most ${limits.image.bytes} bytes`, field);
  }
  const kind = sniffImage(bytes);
  if (!kind) throw new Refusal('invalid', 'is not an image of a kind we take: JPEG, PNG, GIF, WebP, AVIF', field);
  return pass(() => clean(bytes, purpose, kind === 'jpeg', field));
}

/** The small version of an image alone: for what stands for a film. */
export async function smallOf(bytes: Buffer, field: string): Promise<{ picture: Picture; blurhash: string }> {
  if (!sniffImage(bytes)) throw new Refusal('invalid', 'is not an image of a kind we take', field);
  return pass(async () => {
    const open = await opener(bytes, field);
    try {
      return { picture: await draw(open(), SHAPES.attachment.small, false), blurhash: await blurhashOf(open()) };
    } catch {
      throw new Refusal('invalid', 'cannot be read as an image', field);
    }
  });
}

/** An image as an emoji: as it moves, and standing still. Small, and see-through where it was. */
export async function cleanEmoji(bytes: Buffer, field: string): Promise<{ moving: Buffer; still: Buffer }> {
  if (bytes.length > limits.emoji.bytes)
    throw new Refusal('too-large', `may have at most ${limits.emoji.bytes} bytes`, field);
  if (!sniffImage(bytes)) throw new Refusal('invalid', 'is not an image of a kind we take', field);
  return pass(async () => {
    const open = await opener(bytes, field);
    try {
      const first = open(false);
      return { moving: (await draw(open(), EMOJI, false)).bytes, still: (await draw(first, EMOJI, false)).bytes };
    } catch {
      throw new Refusal('invalid', 'cannot be read as an image', field);
    }
  });
}

/** Whether an image has more than one picture. */
export async function isMoving(bytes: Buffer, field: string): Promise<boolean> {
  const { pages = 1 } = await measure(bytes, field);
  return pages > 1;
}

async function clean(bytes: Buffer, purpose: Purpose, isPhoto: boolean, field: string): Promise<Cleaned> {
  const open = await opener(bytes, field);
  const { full, small } = SHAPES[purpose];
  try {
    const large = await draw(open(), full, isPhoto && purpose === 'attachment');
    const fingerprints = await fingerprintsOf(large.bytes, large.pages);
    if (full.isCropped) fingerprints.push(...(await fingerprintsOf(bytes)));
    return { full: large, small: await draw(open(), small, false), blurhash: await blurhashOf(open()), fingerprints };
  } catch {
    throw new Refusal('invalid', 'cannot be read as an image', field);
  }
}

/** Something that opens the image as often as asked; first its size is read, before anything is decoded. */
async function opener(bytes: Buffer, field: string): Promise<(mayMove?: boolean) => Sharp> {
  const { sharp, width, height, pages = 1 } = await measure(bytes, field);
  if (width * height > limits.image.pixels) {
    throw new Refusal('too-large', `may have at most ${limits.image.pixels} pixels`, field);
  }
  // Moving pictures go on moving as long as all their frames together are no more than one large image.
  const animated = pages > 1 && width * height * pages <= limits.image.pixels;
  return (mayMove = true) =>
    sharp(bytes, { failOn: 'truncated', limitInputPixels: limits.image.pixels, animated: animated && mayMove });
}

/** What the file says of itself; nothing is decoded. */
async function measure(bytes: Buffer, field: string) {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  const metadata = await sharp(bytes, { failOn: 'truncated', limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new Refusal('invalid', 'cannot be read as an image', field);
    });
  return { sharp, ...metadata };
}

async function draw(image: Sharp, { width, height, isCropped }: Shape, isPhoto: boolean): Promise<Picture> {
  const sized = image.autoOrient().resize({
    width,
    height,
    fit: isCropped ? 'cover' : 'inside',
    withoutEnlargement: !isCropped,
  });
  const encoded = isPhoto
    ? sized.jpeg({ quality: 85, progressive: true })
    : sized.webp({ quality: isCropped ? 82 : 85, effort: 3 });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return {
    bytes: data,
    width: info.width,
    height: info.pageHeight ?? info.height,
    type: isPhoto ? 'image/jpeg' : 'image/webp',
    pages: info.pages ?? 1,
  };
}

async function blurhashOf(image: Sharp): Promise<string> {
  const { size, across, down } = BLUR;
  const { data, info } = await image
    .resize(size, size, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const height = info.pageHeight ?? info.height;
  const first = new Uint8ClampedArray(data.buffer, data.byteOffset, info.width * height * 4);
  return encodeBlurhash(first, info.width, height, across, down);
}
