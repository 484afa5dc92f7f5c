// Disguised words read as what they are, but only into words that the lexicon knows: leet (`k1ll`), letters apart (`t.u.e.r`), stars (`k*ll`),
// repeats (`kiiill`), glued words (`killyou`), small slips (`klil`). A text has a budget of tries, so that no input makes this slow.

import { fold } from './characters.ts';
import { setOf, type ClassSet } from './classes.ts';
import { hashOf } from './hash.ts';
import { isHarm, isKnown, isOf, skeletonOf, TARGETS, type Lexicon } from './lexicon.ts';

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
  const lower = fold(written);
  if (/^[a-z]+$/.test(lower)) return respellLetters(speller, lower);
  speller.tries--;
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

/** Letters only: most such words are merely unknown, so only what looks like a disguise is tried. */
function respellLetters(speller: Speller, letters: string): string[] | null {
  if (letters.length > 2 && speller.isKnown(letters)) return [letters];
  if (/(.)\1\1/.test(letters)) {
    const found = wordIn(speller, letters);
    if (found !== null) return [found];
  }
  if (speller.lexicon.ordinary.has(hashOf(letters))) return null;
  return unglue(speller, letters, false) ?? slipOf(speller, letters);
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
  const single = letters.replaceAll(/(.)\1{2,}/g, '$1');
  if (single !== letters && single.length > 2 && speller.isKnown(single)) return single;
  const once = letters.replaceAll(/(.)\1+/g, '$1');
  return once !== letters && once.length > 2 && /(.)\1\1/.test(letters) && speller.isKnown(once) ? once : null;
}

/** `k*ll`, `t**r`, `f#ck`: the one harmful word that fits; of several, the commonest comes first in the lexicon. */
function unstar(speller: Speller, lower: string): string | null {
  const word = lower.replace(/^[*#]+(?=\w)/, '');
  const stars = word.match(/[*#•·]/g)?.length ?? 0;
  if (stars === 0 || word.length - stars < (word.length > 5 ? 2 : 1) || !/^[a-z*#•·\d@$!]+$/.test(word)) return null;
  const { hidden } = speller.lexicon;
  const list = hidden.get(word[0]! + word.length) ?? [];
  const fits = (other: string): boolean =>
    [...word].every((sign, at) => sign === other[at] || /[*#•·]/.test(sign) || LEET[sign] === other[at]);
  return (
    list.find(fits) ?? (stars < word.length - 2 ? hidden.get(`any ${word[0]}${word.length}`)?.find(fits) : null) ?? null
  );
}

const GLUE: ClassSet = setOf('YOU', 'YOUR', 'I', 'WE', 'THEY', 'HE', 'FUT', 'MUST', 'WANT', 'GROUP', 'CROWD');

/** `iwillkillyou`: known words without blanks, one of them harmful, with somebody who does it or to whom. */
function unglue(speller: Speller, letters: string, isApart: boolean): string[] | null {
  if (letters.length < 6 || !containsHarm(speller.lexicon, letters)) return null;
  speller.tries--;
  const parts = partsOf(speller, letters);
  if (parts === null) return null;
  const { lexicon } = speller;
  const isAbout = parts.some((one) => isHarm(lexicon, one)) && parts.some((one) => isOf(lexicon, one, GLUE));
  if (isApart) return isAbout || parts.length < 4 ? parts : null;
  const isShort = parts.length === 2 && !(isHarm(lexicon, parts[0]!) && isOf(lexicon, parts[1]!, TARGETS));
  return isAbout && !isShort && letters.length / parts.length >= 2.5 ? parts : null;
}

function containsHarm({ starts }: Lexicon, letters: string): boolean {
  for (let at = 0; at + 4 <= letters.length; at++) if (starts.has(letters.slice(at, at + 4))) return true;
  return false;
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

/** One slip away from a harmful word: two letters swapped, one doubled or too many, one vowel missing. The first letter is right. */
function slipOf(speller: Speller, letters: string): string[] | null {
  if (letters.length < 4 || letters.length > 13) return null;
  const found = speller.lexicon.hidden.get(skeletonOf(letters))?.find((word) => isOneSlip(letters, word));
  return found === undefined ? null : [found];
}

function isOneSlip(written: string, word: string): boolean {
  let at = 0;
  while (at < word.length && written[at] === word[at]) at++;
  const rest = word.slice(at);
  const swapped = rest.length > 1 && written.slice(at) === `${rest[1]}${rest[0]}${rest.slice(2)}`;
  if (swapped) return true;
  if (word.length < 5) return false;
  return written.slice(at + 1) === rest || (written.slice(at) === rest.slice(1) && /[aeiouy]/.test(rest[0] ?? ''));
}
