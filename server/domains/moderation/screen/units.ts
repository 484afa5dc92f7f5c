// Words grouped into units: a phrase of the lexicon ("faire la peau", "killing me") is one unit, any other word is its own. Each unit has the
// classes of its sense in the language that is spoken around it; where that is unclear it has both. No text is routed to one language.

import { FORM, meets, setOf, type ClassSet, type Form } from './classes.ts';
import { hashOf } from './hash.ts';
import { SLURS, type Entry, type Lexicon, type Phrase } from './lexicon.ts';
import { FLAG, type Word } from './split.ts';

export interface Unit extends ClassSet {
  form: Form;
  word: string;
  flags: number;
  clause: number;
  /** Where it begins among the words, and how many it covers. */
  at: number;
  length: number;
}

const SLUR = setOf('SLUR');
const NUMBER = setOf('NUMBER');
const VIOLENT = setOf('KILL', 'HURT', 'WRECK', 'RAPE');
const FUT = setOf('FUT');
const NEAR = 5;

export function unitsOf(lexicon: Lexicon, words: readonly Word[]): Unit[] {
  const leanings = words.map((word) => leaningOf(lexicon.words.get(word.text)));
  const units: Unit[] = [];
  for (let at = 0; at < words.length;) {
    const found = phraseAt(lexicon, words, at);
    if (found) {
      units.push(unitOf(words, { at, length: found.head, set: found.phrase, form: found.phrase.form }));
      at += found.head;
      continue;
    }
    const sense = senseOf(lexicon, words, at, leanings);
    units.push(unitOf(words, { at, length: 1, set: sense, form: sense.form }));
    at++;
  }
  return withMissingApostrophes(units);
}

interface Part {
  at: number;
  length: number;
  set: ClassSet;
  form: Form;
}

function unitOf(words: readonly Word[], { at, length, set, form }: Part): Unit {
  const word = words[at]!;
  let flags = 0;
  for (let each = at; each < at + length; each++) flags |= words[each]!.flags;
  return { lo: set.lo, hi: set.hi, form, word: word.text, flags, clause: word.clause, at, length };
}

/** +1 English only, -1 French only, 0 both or neither. */
const leaningOf = (entry: Entry | undefined): number =>
  entry === undefined ? 0 : (entry.en ? 1 : 0) - (entry.fr ? 1 : 0);

const nothing = { lo: 0, hi: 0, form: FORM.none };

function senseOf(lexicon: Lexicon, words: readonly Word[], at: number, leanings: readonly number[]) {
  const word = words[at]!;
  if (/^(xnumber|xlongnumber|xyear)$/.test(word.text)) return { ...NUMBER, form: FORM.none };
  const entry =
    (word.written === word.text ? undefined : lexicon.words.get(word.written)) ?? lexicon.words.get(word.text);
  if (entry === undefined) return SLURS.has(hashOf(word.text)) ? { ...SLUR, form: FORM.none } : nothing;
  const { en, fr } = entry;
  const lean = leanAround(leanings, at);
  if (en && fr) {
    if (lean > 0) return en;
    if (lean < 0) return fr;
    return { lo: en.lo | fr.lo, hi: en.hi | fr.hi, form: en.form || fr.form };
  }
  // A short word alone among words of the other language is that language's, and we do not know it there.
  const isForeign = word.text.length <= 4 && (en ? lean < -2 : lean > 2);
  return isForeign && !(word.flags & FLAG.hidden) ? nothing : (en ?? fr)!;
}

function leanAround(leanings: readonly number[], at: number): number {
  let sum = 0;
  for (let near = Math.max(0, at - NEAR); near <= Math.min(leanings.length - 1, at + NEAR); near++)
    if (near !== at) sum += leanings[near]!;
  return sum;
}

/** The longest phrase that begins at `at`, and how many words stand before its first gap. */
function phraseAt(lexicon: Lexicon, words: readonly Word[], at: number): { phrase: Phrase; head: number } | null {
  const list = lexicon.phrases.get(words[at]!.text);
  if (list === undefined) return null;
  for (const phrase of list) {
    const head = matches(words, at, phrase.rest);
    if (head > 0) return { phrase, head };
  }
  return null;
}

/** Between a French verb and the rest of its phrase pronouns may stand: "faites-leur la peau". */
const BETWEEN = new Set([
  'te',
  'toi',
  'lui',
  'leur',
  'les',
  'le',
  'la',
  'vous',
  'nous',
  'moi',
  'en',
  'y',
  'l',
  'se',
  'tous',
  'toutes',
  'bien',
]);

function matches(words: readonly Word[], at: number, rest: readonly (string | null)[]): number {
  const { clause } = words[at]!;
  let place = at + 1;
  let head = 0;
  for (let part = 0; part < rest.length; part++) {
    const wanted = rest[part];
    if (wanted === null) {
      head ||= place - at;
      const next = rest[part + 1]!;
      const end = Math.min(place + 4, words.length);
      while (place < end && words[place]!.text !== next) place++;
      if (place >= end) return 0;
      continue;
    }
    if (
      part === 0 &&
      words[place]?.text !== wanted &&
      BETWEEN.has(words[place]?.text ?? '') &&
      words[place + 1]?.text === wanted
    ) {
      head ||= place - at;
      place++;
    }
    if (words[place]?.text !== wanted || words[place]!.clause - clause > 1) return 0;
    place++;
  }
  return head || place - at;
}

/** "ill kill you": `ill` before a violent verb is "I will". */
function withMissingApostrophes(units: Unit[]): Unit[] {
  for (let at = 0; at + 1 < units.length; at++) {
    const [unit, next] = [units[at]!, units[at + 1]!];
    if ((unit.word === 'ill' || unit.word === 'ull') && meets(next, VIOLENT) && next.form === FORM.base) {
      unit.lo = FUT.lo;
      unit.hi = FUT.hi;
    }
  }
  return units;
}
