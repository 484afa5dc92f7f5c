// Sentences in disguise, as people write them to get past a filter: leet, letters apart, stars, lookalikes, signs nobody sees, repeats, glued words,
// slips. Words of content are disguised first, which is what people do.

import { HARM, isOf, type Lexicon } from '../server/domains/moderation/screen/workshop.ts';
import { fold } from '../server/domains/moderation/screen/workshop.ts';
import { chance, pick, type Random } from './random.ts';

const LEET: Record<string, string[]> = {
  a: ['4', '@'],
  e: ['3', '€'],
  i: ['1', '!'],
  o: ['0'],
  s: ['5', '$'],
  t: ['7', '+'],
  l: ['1', '|'],
  b: ['8'],
  g: ['9'],
};
const ALIKE: Record<string, string[]> = {
  a: ['а', 'α', 'ɑ', 'á'],
  e: ['е', 'ε', 'ë'],
  i: ['і', 'ι', 'ï'],
  o: ['о', 'ο', 'ö'],
  c: ['с'],
  p: ['р', 'ρ'],
  u: ['υ', 'ü'],
  k: ['к', 'κ'],
  t: ['т', 'τ'],
  m: ['м'],
  n: ['п', 'ñ'],
  s: ['ѕ'],
  r: ['г'],
  x: ['х'],
  y: ['у'],
  l: ['ӏ', 'ⅼ'],
};

type Way = (random: Random, word: string) => string;

const each = (random: Random, word: string, table: Record<string, string[]>, share: number): string =>
  [...word].map((sign) => (table[sign] && chance(random, share) ? pick(random, table[sign]) : sign)).join('');

const WAYS: Way[] = [
  (random, word) => each(random, word.toLowerCase(), LEET, 0.7),
  (random, word) => each(random, word.toLowerCase(), LEET, 0.4),
  (random, word) => each(random, word.toLowerCase(), ALIKE, 0.7),
  (random, word) => [...word].join(pick(random, [' ', '.', '-', '_', '*', '/'])),
  (random, word) => [...word].join(pick(random, ['\u200b', '\u200d', '\u2060', '\u00ad'])),
  (_, word) => [...word].map((sign) => String.fromCodePoint(wide(sign))).join(''),
  (_, word) => [...word].map(script).join(''),
  (random, word) => star(random, word),
  (random, word) => repeat(random, word),
  (random, word) => [...word].map((sign) => sign + pick(random, ['\u0336', '\u0301', '\u0332', ''])).join(''),
  (random, word) => slip(random, word),
  (random, word) =>
    pick(
      random,
      /b(ru|u)r?n?l|cram|burn|fire|feu/.test(word)
        ? ['🔥', '🧨']
        : /bomb|saut|explos|blow/.test(word)
          ? ['💣', '🧨', '💥']
          : ['🔪', '🔫', '⚰️', '☠️', '🗡️', '🪓', '💀', '🩸'],
    ),
];

const wide = (sign: string): number => {
  const code = sign.codePointAt(0)!;
  return code > 32 && code < 127 ? code + 0xfee0 : code;
};
const script = (sign: string): string => {
  const code = sign.toLowerCase().charCodeAt(0) - 97;
  return code >= 0 && code < 26 ? String.fromCodePoint(0x1d41a + code) : sign;
};
const star = (random: Random, word: string): string => {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(random.next() * (word.length - 2));
  const count = chance(random, 0.3) && word.length > 4 && at + 2 < word.length ? 2 : 1;
  return word.slice(0, at) + '*'.repeat(count) + word.slice(at + count);
};
const repeat = (random: Random, word: string): string => {
  const at = Math.max(1, Math.floor(random.next() * word.length));
  return word.slice(0, at) + word[at - 1]!.repeat(3) + word.slice(at);
};
const slip = (random: Random, word: string): string => {
  if (word.length < 5) return word;
  const at = 1 + Math.floor(random.next() * (word.length - 3));
  return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
};

/** `text` with its telling words in disguise, or its blanks gone. */
export function disguise(random: Random, text: string, lexicon: Lexicon): string {
  const words = text.split(' ');
  if (chance(random, 0.06) && words.length < 7) return text.replaceAll(/[ ’']/g, '');
  const way = pick(random, WAYS);
  const isAll = chance(random, 0.25);
  let count = 0;
  const hidden = words.map((word) => {
    const bare = fold(word).replaceAll(/[^a-z]/g, '');
    if (bare.length < 3 || word.includes('@')) return word;
    if (!isAll && !isOf(lexicon, bare, HARM) && !chance(random, 0.08)) return word;
    count++;
    return way(random, fold(word));
  });
  if (count > 0) return hidden.join(' ');
  const longest = words.toSorted((a, b) => b.length - a.length)[0]!;
  return words.map((word) => (word === longest ? way(random, fold(word)) : word)).join(' ');
}
