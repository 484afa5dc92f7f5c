// Disguised words read as what they are, but only into words that the lexicon knows: leet (`k1ll`), letters apart (`t.u.e.r`), stars (`k*ll`),
// repeats (`kiiill`), glued words (`killyou`), small slips (`klil`). A text has a budget of tries, so that no input makes this slow.

import { fold } from './characters.ts';
import { setOf, type ClassSet } from './classes.ts';
import { HARM, isHarm, isKnown, isOf, TARGETS, type Lexicon } from './lexicon.ts';

export interface Speller {
  lexicon: Lexicon;
  isKnown(word: string): boolean;
  /** How many costly tries are left for this text. */
  tries: number;
}

const TRIES = 24;
export const newSpeller = (lexicon: Lexicon): Speller => ({
  lexicon,
  tries: TRIES,
  isKnown: (word) => isKnown(lexicon, word),
});

const LEET: Record<string, string> = Object.fromEntries(
  '0o 3e 4a 5s 7t 8b 9g 6g 2z @a $s €e +t (c <c £l ¡i ^a'.split(' ').map((pair) => [pair[0]!, pair[1]!]),
);
/** Signs that are one of two letters. */
const EITHER = /[1!|]/g;
const LONGEST = 60;

/** The known words that `written` hides, or null. */
export function respell(speller: Speller, written: string): string[] | null {
  if (speller.tries <= 0 || written.length > LONGEST) return null;
  speller.tries--;
  const lower = fold(written);
  if (/[*#•·]/.test(lower) && /[a-z]/.test(lower)) {
    const found = unstar(speller, lower);
    if (found !== null) return [found];
  }
  for (const letters of lettersOf(lower)) {
    const found = wordIn(speller, letters);
    if (found !== null) return [found];
  }
  const letters = lettersOf(lower)[0]!;
  const isApart = /^[a-z\d@$!|](?:[^a-z\d][a-z\d@$!|]){2,}$/.test(lower);
  return unglue(speller, letters, isApart) ?? slipOf(speller, letters);
}

/** A hashtag without capitals: any split into known words. */
export function respellTag(speller: Speller, tag: string): string[] | null {
  if (speller.tries <= 0 || tag.length > LONGEST) return null;
  speller.tries--;
  return partsOf(speller, tag);
}

/** Letters only: signs read as letters, separators dropped; each way of reading 1 ! | tried, at most eight. */
function lettersOf(lower: string): string[] {
  let plain = '';
  let open = 0;
  for (const sign of lower) {
    const letter = LEET[sign] ?? sign;
    if (/[a-z1!|]/.test(letter)) plain += letter;
    if (/[1!|]/.test(letter)) open++;
  }
  if (open === 0) return [plain];
  const ways = [plain.replaceAll(EITHER, 'i'), plain.replaceAll(EITHER, 'l')];
  if (open === 1 || open > 3) return ways;
  for (let way = 1; way < 2 ** open - 1; way++) {
    let at = 0;
    ways.push(plain.replaceAll(EITHER, () => ((way >> at++) & 1 ? 'l' : 'i')));
  }
  return ways;
}

/** `letters` as a known word, with repeats squeezed if need be. */
function wordIn(speller: Speller, letters: string): string | null {
  if (letters.length < 2) return null;
  if (letters.length > 2 && speller.isKnown(letters)) return letters;
  const twice = letters.replaceAll(/(.)\1{2,}/g, '$1$1');
  if (twice !== letters && speller.isKnown(twice)) return twice;
  const once = letters.replaceAll(/(.)\1+/g, '$1');
  return once !== letters && once.length > 2 && /(.)\1\1/.test(letters) && speller.isKnown(once) ? once : null;
}

/** `k*ll`, `t**r`, `f#ck`: the one harmful word that fits; of several, the commonest comes first in the lexicon. */
function unstar(speller: Speller, lower: string): string | null {
  const word = lower.replace(/^[*#]+(?=\w)/, '');
  const stars = word.match(/[*#•·]/g)?.length ?? 0;
  if (stars === 0 || stars >= word.length - 1 || !/^[a-z*#•·\d@$!]+$/.test(word)) return null;
  const list = speller.lexicon.hidden.get(word[0]! + word.length) ?? [];
  const fits = (other: string): boolean =>
    [...word].every((sign, at) => sign === other[at] || /[*#•·]/.test(sign) || LEET[sign] === other[at]);
  return list.find(fits) ?? null;
}

const GLUE: ClassSet = setOf('YOU', 'YOUR', 'I', 'WE', 'THEY', 'HE', 'FUT', 'MUST', 'WANT', 'GROUP', 'CROWD');

/** `iwillkillyou`: known words without blanks, one of them harmful, with somebody who does it or to whom. */
function unglue(speller: Speller, letters: string, isApart: boolean): string[] | null {
  if (letters.length < 6) return null;
  const parts = partsOf(speller, letters);
  if (parts === null) return null;
  const { lexicon } = speller;
  const isAbout = parts.some((one) => isHarm(lexicon, one)) && parts.some((one) => isOf(lexicon, one, GLUE));
  if (isApart) return isAbout || parts.length < 4 ? parts : null;
  const isShort = parts.length === 2 && !(isHarm(lexicon, parts[0]!) && isOf(lexicon, parts[1]!, TARGETS));
  return isAbout && !isShort && letters.length / parts.length >= 2.5 ? parts : null;
}

const SMALL = new Set([
  'a',
  'i',
  'y',
  'je',
  'tu',
  'te',
  'le',
  'la',
  'de',
  'en',
  'on',
  'un',
  'au',
  'il',
  'me',
  'ma',
  'ta',
  'to',
  'of',
  'is',
  'it',
  'in',
  'my',
  'we',
  'us',
  'be',
  'he',
  'va',
  'se',
  'et',
  'ne',
  'so',
  'go',
  'up',
  'do',
  'at',
  'by',
  'an',
  'am',
  'no',
  'tg',
  'ur',
  'ai',
  'du',
  'ce',
  'es',
  'si',
  'ou',
  'vs',
]);
const LONGEST_PART = 14;

/** Fewest known words that make up `letters`, or null. Quadratic in at most sixty letters. */
function partsOf(speller: Speller, letters: string): string[] | null {
  const best: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= letters.length; end++) {
    best[end] = Infinity;
    for (let start = Math.max(0, end - LONGEST_PART); start < end; start++) {
      if (best[start]! + 1 >= best[end]!) continue;
      const part = letters.slice(start, end);
      if (!(part.length < 3 ? SMALL.has(part) : speller.isKnown(part))) continue;
      best[end] = best[start]! + 1;
      from[end] = start;
    }
  }
  if (!Number.isFinite(best[letters.length]!)) return null;
  const parts: string[] = [];
  for (let end = letters.length; end > 0; end = from[end]!) parts.unshift(letters.slice(from[end]!, end));
  return parts;
}

/** One slip away from a harmful word of five letters or more: two letters swapped, one too many, one vowel missing. */
function slipOf(speller: Speller, letters: string): string[] | null {
  if (letters.length < 4 || letters.length > 14 || speller.tries < TRIES / 3) return null;
  const isFound = (word: string): boolean => word.length > 3 && isOf(speller.lexicon, word, HARM);
  for (let at = 1; at < letters.length; at++) {
    const swapped = letters.slice(0, at - 1) + letters[at]! + letters[at - 1]! + letters.slice(at + 1);
    if (at > 1 && isFound(swapped)) return [swapped];
    const shorter = letters.slice(0, at) + letters.slice(at + 1);
    if (shorter.length > 4 && isFound(shorter)) return [shorter];
    if (letters.length < 5 && at > 1) continue;
    for (const vowel of 'aeiou') {
      const longer = letters.slice(0, at) + vowel + letters.slice(at);
      if (isFound(longer)) return [longer];
    }
  }
  return null;
}
