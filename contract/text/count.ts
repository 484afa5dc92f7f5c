// Counts a text as people count: one for each letter they see (an emoji with a skin tone is one), 23 for any link.

import { limits } from '../limits.ts';
import { findEntities } from './entities.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The length of `text` in characters as they are shown to whoever writes. */
export function countCharacters(text: string): number {
  let total = 0;
  let at = 0;
  for (const entity of findEntities(text)) {
    if (entity.kind !== 'link') continue;
    total += countGraphemes(text.slice(at, entity.start)) + limits.parley.perLink;
    at = entity.end;
  }
  return total + countGraphemes(text.slice(at));
}

/** The graphemes of `text`. Plain ASCII, which most text is, needs no segmenter. */
export function countGraphemes(text: string): number {
  // oxlint-disable-next-line no-control-regex -- the ASCII range is meant, but for CR LF which is one grapheme
  if (/^[\x00-\x0c\x0e-\x7f]*$/.test(text)) return text.length;
  let n = 0;
  for (const _ of graphemes.segment(text)) n += 1;
  return n;
}
