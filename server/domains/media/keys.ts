// The names of blobs.

import { randomBytes } from 'node:crypto';

/** 128 random bits: whoever has the address was given it. */
export function keyFor(extension: 'jpg' | 'webp' | 'mp4' | 'm4a' | 'mp3'): string {
  const name = randomBytes(16).toString('hex');
  return `${name.slice(0, 2)}/${name.slice(2)}.${extension}`;
}

/** Where what came lies until it is worked on: nothing serves keys of this form. */
export const sourceKey = (): string => `source/${randomBytes(16).toString('hex')}`;
