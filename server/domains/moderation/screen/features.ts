// A reading turned into features: numbers in three ranges of one table. Meaning: events, classes in order, contexts. Words: one, two and three in
// a row. Letters: three to five within a word, for what no lexicon knows. Training and screening call the same function; a change here needs new weights.

import { CLASSES, setOf, type ClassName, type ClassSet } from './classes.ts';
import type { Event } from './events.ts';
import { KINDS } from './events.ts';
import { hashOf, mix } from './hash.ts';
import { FLAG, type Marks, type Word } from './split.ts';
import type { Unit } from './units.ts';

/** Rows of the table: first those of meaning, then of words, then of letters. */
export const ROWS = { meaning: 1 << 16, words: 1 << 17, letters: 1 << 16 } as const;
export const ALL_ROWS = ROWS.meaning + ROWS.words + ROWS.letters;
const MOST_FEATURES = 6000;

/** Distinct rows, and where each range ends. Reused from text to text: no allocation on the hot path. */
export interface Features {
  rows: Int32Array;
  meaning: number;
  words: number;
  letters: number;
}

export interface Sheet extends Features {
  seen: Uint16Array;
  stamp: number;
  count: number;
}

export const newSheet = (): Sheet => ({
  rows: new Int32Array(MOST_FEATURES),
  seen: new Uint16Array(ALL_ROWS),
  stamp: 0,
  count: 0,
  meaning: 0,
  words: 0,
  letters: 0,
});

export interface Text {
  words: readonly Word[];
  units: readonly Unit[];
  events: readonly Event[];
  marks: Marks;
}

/** Fills `sheet` with the features of `text`. */
export function fill(sheet: Sheet, text: Text): void {
  sheet.count = 0;
  sheet.stamp++;
  if (sheet.stamp === 65_535) {
    sheet.seen.fill(0);
    sheet.stamp = 1;
  }
  addMeaning(sheet, text);
  sheet.meaning = sheet.count;
  addWords(sheet, text.words);
  sheet.words = sheet.count;
  addLetters(sheet, text.words);
  sheet.letters = sheet.count;
}

function add(sheet: Sheet, row: number): void {
  if (sheet.seen[row] === sheet.stamp || sheet.count >= MOST_FEATURES) return;
  sheet.seen[row] = sheet.stamp;
  sheet.rows[sheet.count++] = row;
}

const mean = (sheet: Sheet, hash: number): void => add(sheet, hash & (ROWS.meaning - 1));
const word = (sheet: Sheet, hash: number): void => add(sheet, ROWS.meaning + (hash & (ROWS.words - 1)));
const letter = (sheet: Sheet, hash: number): void =>
  add(sheet, ROWS.meaning + ROWS.words + (hash & (ROWS.letters - 1)));

// Seeds of the families of features.
const S = {
  event: 101,
  context: 202,
  has: 303,
  pair: 404,
  mark: 505,
  shape: 606,
  one: 707,
  two: 808,
  three: 909,
  letters: 1010,
};

const CONTEXTS = (
  'SAY REPORT CONDEMN SUPPORT PRAISE GAME FILM SPORT FOOD HIST MED PEST MUSIC LAW LAUGH LOVE THING IDIOM HELP SOON INSULT ' +
  'GROUP GROUPX ROLE PLACE KIN SEX SCAM MINOR MONEY DOX'
).split(' ') as ClassName[];
const CONTEXT_SETS = CONTEXTS.map((name) => setOf(name));

function addMeaning(sheet: Sheet, { units, events, marks }: Text): void {
  const all: ClassSet = { lo: 0, hi: 0 };
  for (const unit of units) {
    all.lo |= unit.lo;
    all.hi |= unit.hi;
  }
  for (let at = 0; at < CLASSES.length; at++) if (has(all, at)) mean(sheet, mix(S.has, at));
  addMarks(sheet, marks, units.length);
  for (const event of events) addEvent(sheet, event, all, marks);
  for (let at = 0; at + 1 < events.length; at++) {
    const [one, next] = [events[at]!, events[at + 1]!];
    mean(sheet, mix(mix(S.event + 50, one.kind), next.kind));
  }
  addPairs(sheet, units);
  addShapes(sheet, units);
}

const has = (set: ClassSet, at: number): boolean => ((at < 32 ? set.lo >>> at : set.hi >>> (at - 32)) & 1) === 1;

function addMarks(sheet: Sheet, marks: Marks, length: number): void {
  const values = [
    marks.questions,
    marks.exclaims,
    marks.quotes,
    marks.links,
    marks.mentions,
    marks.tags,
    marks.shouted,
    marks.hidden,
  ];
  values.forEach((value, at) => {
    if (value > 0) mean(sheet, mix(mix(S.mark, at), value > 2 ? 3 : value));
  });
  mean(sheet, mix(S.mark + 20, Math.min(6, Math.floor(Math.log2(length + 1)))));
}

function addEvent(sheet: Sheet, event: Event, all: ClassSet, marks: Marks): void {
  const { kind, agent, mood, object } = event;
  const doubts =
    (event.isNegated ? 1 : 0) | (event.isQuoted ? 2 : 0) | (event.isAsked ? 4 : 0) | (event.isConditional ? 8 : 0);
  const k = mix(S.event, kind);
  const ko = mix(mix(k, 1), object);
  const km = mix(mix(k, 2), mood);
  const kmo = mix(mix(km, 3), object);
  const whole = mix(mix(kmo, 4), agent);
  for (const hash of [k, ko, km, kmo, whole, mix(mix(k, 5), agent), mix(mix(km, 6), agent), mix(mix(ko, 17), agent)]) {
    mean(sheet, hash);
    if (doubts > 0) mean(sheet, mix(mix(hash, 7), doubts));
  }
  if (event.isNegated) mean(sheet, mix(k, 8));
  if (event.isQuoted) mean(sheet, mix(k, 9));
  if (event.isAsked) mean(sheet, mix(k, 10));
  if (event.isConditional) mean(sheet, mix(k, 11));
  if (event.isSoon) for (const hash of [k, kmo]) mean(sheet, mix(hash, 12));
  if (event.isHidden) for (const hash of [k, ko]) mean(sheet, mix(hash, 13));
  if (marks.questions > 0) for (const hash of [k, km]) mean(sheet, mix(hash, 14));
  CONTEXT_SETS.forEach((set, at) => {
    if (((all.lo & set.lo) | (all.hi & set.hi)) === 0) return;
    const context = mix(S.context, at);
    mean(sheet, mix(k, context));
    mean(sheet, mix(km, context));
    mean(sheet, mix(ko, context));
  });
}

const APART = 6;

/** Classes in order, near or far: FUT → KILL → YOU. */
function addPairs(sheet: Sheet, units: readonly Unit[]): void {
  for (let at = 0; at < units.length; at++) {
    const one = units[at]!;
    if ((one.lo | one.hi) === 0) continue;
    for (let next = at + 1; next < Math.min(units.length, at + APART); next++) {
      const other = units[next]!;
      if ((other.lo | other.hi) === 0) continue;
      const far = (next - at > 2 ? 2 : next - at > 1 ? 1 : 0) + (other.clause === one.clause ? 0 : 3);
      addClassPairs(sheet, one, other, mix(S.pair, far));
    }
  }
}

function addClassPairs(sheet: Sheet, one: Unit, other: Unit, seed: number): void {
  for (let a = nextClass(one, 0); a >= 0; a = nextClass(one, a + 1))
    for (let b = nextClass(other, 0); b >= 0; b = nextClass(other, b + 1)) mean(sheet, mix(mix(seed, a), b + 64));
}

function nextClass(set: ClassSet, from: number): number {
  for (let at = from; at < CLASSES.length; at++) if (has(set, at)) return at;
  return -1;
}

const STRONG = new Set<number>(
  `${KINDS.join(' ')} GROUP GROUPX ROLE KIN PLACE CROWD BODY FOOD THING GAME FILM SPORT PEST MED SEX SCAM MINOR DOX`
    .split(' ')
    .map((name) => CLASSES.indexOf(name as 'GROUP')),
);

/** Three and four in a row, words of content as their class: "je vais te KILL", "all GROUP must DIE". */
function addShapes(sheet: Sheet, units: readonly Unit[]): void {
  const shapes = units.map(shapeOf);
  for (let at = 0; at < shapes.length; at++) {
    let hash = mix(S.shape, shapes[at]!);
    for (let more = 1; more < 4 && at + more < shapes.length; more++) {
      hash = mix(hash, shapes[at + more]!);
      mean(sheet, hash);
    }
  }
}

function shapeOf(unit: Unit): number {
  for (let at = nextClass(unit, 0); at >= 0; at = nextClass(unit, at + 1))
    if (STRONG.has(at)) return 5000 + at * 8 + unit.form;
  return hashOf(unit.word);
}

function addWords(sheet: Sheet, words: readonly Word[]): void {
  let [before, last] = [0, 0];
  for (const { text, flags } of words) {
    const hash = hashOf(text);
    word(sheet, mix(S.one, hash));
    if (flags & FLAG.tag) word(sheet, mix(S.one + 1, hash));
    if (last !== 0) word(sheet, mix(mix(S.two, last), hash));
    if (before !== 0) word(sheet, mix(mix(mix(S.three, before), last), hash));
    [before, last] = [last, hash];
  }
}

const MOST_LETTERS = 24;

function addLetters(sheet: Sheet, words: readonly Word[]): void {
  for (const { text } of words) {
    const end = Math.min(text.length, MOST_LETTERS);
    if (end < 3) continue;
    for (let from = -1; from < end - 1; from++) {
      let hash = mix(S.letters, from < 0 ? 95 : text.charCodeAt(from));
      for (let at = from + 1; at < Math.min(end + 1, from + 5); at++) {
        hash = mix(hash, at === end ? 95 : text.charCodeAt(at));
        if (at - from >= 2) letter(sheet, hash);
      }
    }
  }
}
