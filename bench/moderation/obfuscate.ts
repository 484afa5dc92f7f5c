// How people dress words so that a machine misses them and a reader does not.

import type { Chance } from './random.ts';

export const DISGUISES = [
  'homoglyph',
  'leet',
  'spaced',
  'zero-width',
  'stars',
  'repeats',
  'emoji',
  'fullwidth',
  'mixed',
] as const;
export type Disguise = (typeof DISGUISES)[number];

const LOOKS_LIKE: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
  j: 'ј',
  h: 'һ',
  k: 'κ',
  t: 'τ',
  u: 'υ',
  n: 'ո',
  v: 'ν',
};
const LEET: Record<string, string> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7', l: '1', b: '8', g: '9' };
const INVISIBLE = ['\u200B', '\u200C', '\u200D', '\u2060', '\u00AD'];
const BETWEEN = ['👏', '🔥', '✨', '💀', '😈'];

const eachLetter = (word: string, change: (letter: string) => string): string => [...word].map(change).join('');
const swapped = (word: string, table: Record<string, string>, chance: Chance, share: number): string =>
  eachLetter(word, (letter) => (chance.happens(share) ? (table[letter.toLowerCase()] ?? letter) : letter));

function starred(word: string, chance: Chance): string {
  const letters = [...word];
  const inner = letters.map((_, at) => at).filter((at) => at > 0 && /[aeiouyéèêàâôûî]/i.test(letters[at]!));
  if (inner.length === 0) return word;
  letters[chance.pick(inner)] = chance.pick(['*', '*', '#', '.', '@']);
  return letters.join('');
}

function repeated(word: string, chance: Chance): string {
  const letters = [...word];
  const at = 1 + Math.floor(chance.next() * (letters.length - 1));
  letters[at] = letters[at]!.repeat(3 + Math.floor(chance.next() * 3));
  return letters.join('');
}

type Dress = (word: string, chance: Chance) => string;
const PLAIN_DRESSES: Record<Exclude<Disguise, 'mixed'>, Dress> = {
  homoglyph: (word, chance) => swapped(word, LOOKS_LIKE, chance, 0.7),
  leet: (word, chance) => swapped(word, LEET, chance, 0.85),
  spaced: (word, chance) => [...word].join(chance.pick([' ', '.', '-', '_', ' '])),
  'zero-width': (word, chance) => [...word].join(chance.pick(INVISIBLE)),
  stars: starred,
  repeats: repeated,
  emoji: (word, chance) => [...word].join(chance.pick(BETWEEN)),
  fullwidth: (word) =>
    eachLetter(word, (letter) =>
      /[!-~]/.test(letter) ? String.fromCodePoint(letter.codePointAt(0)! + 0xfee0) : letter,
    ),
};

/** Dresses every word of three letters or more that `chance` takes, most of them; at least the longest. */
export function disguise(text: string, as: Disguise, chance: Chance): string {
  const words = text.split(' ');
  const longest = Math.max(...words.map((word) => word.length));
  const kinds = Object.keys(PLAIN_DRESSES) as (keyof typeof PLAIN_DRESSES)[];
  return words
    .map((word) => {
      if (!/^[\p{L}'’]{3,}$/u.test(word.replace(/[.,!?…]+$/, ''))) return word;
      if (word.length < longest && !chance.happens(0.75)) return word;
      return PLAIN_DRESSES[as === 'mixed' ? chance.pick(kinds) : as](word, chance);
    })
    .join(' ');
}
