// The brightness of an image, as PDQ wants it: at most 512 a side, whatever its shape, on white where one sees through it.

import type { Luma } from './pdq.ts';

const SIDE = 512;

/** @param page of a moving picture. @throws what sharp throws for what is no image. */
export async function lumaOf(bytes: Buffer, page = 0): Promise<Luma> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(bytes, { page, pages: 1 })
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize(SIDE, SIDE, { fit: 'fill', withoutEnlargement: true, kernel: 'linear' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { values: greyOf(data, info.channels), width: info.width, height: info.height };
}

function greyOf(data: Buffer, channels: number): Float32Array {
  const values = new Float32Array(data.length / channels);
  for (let i = 0, at = 0; i < values.length; i += 1, at += channels)
    values[i] = channels < 3 ? data[at]! : 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
  return values;
}
