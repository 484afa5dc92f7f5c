// The words that ordinary posts use again and again, as hashes: so that none of them is taken for a slip of a harmful word. Only counts leave the sets.

import { fold, hashOf, type Lexicon } from '../server/domains/moderation/screen/workshop.ts';
import type { Sample } from './samples.ts';

const OFTEN = 3;

/** Four bytes a word, sorted. Words that the lexicon has are left out. */
export function ordinaryBytes(samples: readonly Sample[], lexicon: Lexicon): Buffer {
  const counts = new Map<string, number>();
  for (const { text, kind } of samples) {
    if (kind !== 'ordinary') continue;
    for (const word of new Set(fold(text).split(/[^a-z]+/)))
      if (word.length > 3) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const hashes = [...counts]
    .filter(([word, count]) => count >= OFTEN && word.length < 20 && !lexicon.words.has(word))
    .map(([word]) => hashOf(word))
    .toSorted((a, b) => a - b);
  const bytes = Buffer.alloc(hashes.length * 4);
  hashes.forEach((hash, at) => bytes.writeUInt32LE(hash, at * 4));
  return bytes;
}
