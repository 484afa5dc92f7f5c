// The lexicon: words.en.txt and words.fr.txt, read once. A word has a sense in English, in French, or both ("but", "on", "four"), each a set of
// classes and the form of a verb. Phrases are found by their first word; `*` in them stands for up to three words.

import { existsSync, readFileSync } from 'node:fs';
import { FORM, meets, placeOf, setOf, type ClassSet, type Form } from './classes.ts';
import { conjugateEnglish, conjugateFrench, type Forms } from './conjugate.ts';
import { fold } from './characters.ts';
import { hashOf } from './hash.ts';
import { wordsOf } from './words.ts';

export interface Sense extends ClassSet {
  form: Form;
}
export interface Entry {
  en: Sense | undefined;
  fr: Sense | undefined;
}
export interface Phrase extends ClassSet {
  /** The words after the first; null stands for up to three words. */
  rest: readonly (string | null)[];
  form: Form;
  language: Language;
}
export type Language = 'en' | 'fr';

export interface Lexicon {
  words: ReadonlyMap<string, Entry>;
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Words that are worth hiding, by their first letter and length (`k4` → kill …) and by their skeleton. */
  hidden: ReadonlyMap<string, readonly string[]>;
  /** The first four letters of words that are worth hiding: what glued words must contain. */
  starts: ReadonlySet<string>;
  /** Hashes of words that people post every day: never read as a slip of something else. */
  ordinary: ReadonlySet<number>;
}

/** What people write in disguise. */
export const HARM = setOf('KILL', 'HURT', 'RAPE', 'DIE', 'DEAD', 'WEAPON', 'SLUR', 'WRECK', 'BLOOD', 'SEX', 'ATTACK');
export const TARGETS = setOf('YOU', 'THEY', 'GROUP', 'GROUPX', 'CROWD', 'ROLE', 'HE', 'KIN', 'INSULT', 'YOUR');

interface Draft {
  words: Map<string, Entry>;
  phrases: Map<string, Phrase[]>;
  verbs: Map<string, Forms>;
}

/** Reads the lexicon that lies beside this file. */
export function readLexicon(): Lexicon {
  const draft: Draft = { words: new Map(), phrases: new Map(), verbs: new Map() };
  for (const language of ['en', 'fr'] as const) addLanguage(draft, language);
  for (const list of draft.phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  const starts = new Set<string>();
  const hidden = hiddenOf(draft.words, starts);
  return { words: draft.words, phrases: draft.phrases, hidden, starts, ordinary: readOrdinary() };
}

function addLanguage(draft: Draft, language: Language): void {
  const lines = readFileSync(new URL(`words.${language}.txt`, import.meta.url), 'utf8').split('\n');
  const later: (() => void)[] = [];
  let name = 'COMMON';
  let isVerbs = false;
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue;
    const head = /^\[(\w+)( verb\w+)?\]$/.exec(line);
    if (head) [name, isVerbs] = [head[1]!, head[2] !== undefined];
    else for (const entry of line.split(',')) add(draft, { language, name, isVerbs, entry: entry.trim(), later });
  }
  // Phrases with verbs come after all verbs.
  for (const each of later) each();
}

interface Given {
  language: Language;
  name: string;
  isVerbs: boolean;
  entry: string;
  later: (() => void)[];
}

function add(draft: Draft, { language, name, isVerbs, entry, later }: Given): void {
  const set = name === 'COMMON' ? { lo: 0, hi: 0 } : placed(name);
  const conjugate = language === 'en' ? conjugateEnglish : conjugateFrench;
  if (entry.startsWith('~')) {
    later.push(() => addVerbPhrase(draft, language, entry.slice(1), set));
  } else if (isVerbs && !/ .*\/|^\S+ \S+$/.test(entry)) {
    const forms = conjugate(entry);
    draft.verbs.set(`${language} ${entry.split('/')[0]!}`, forms);
    for (const [word, form] of forms) addWord(draft, language, word, { ...set, form });
  } else {
    for (const one of entry.split('/')) addWords(draft, language, one, { ...set, form: FORM.none });
  }
}

const placed = (name: string): ClassSet => {
  const at = placeOf(name);
  return at < 32 ? { lo: 1 << at, hi: 0 } : { lo: 0, hi: 1 << (at - 32) };
};

function addWords(draft: Draft, language: Language, entry: string, sense: Sense): void {
  const words = entry.split(' ').flatMap((part) => (part === '*' ? [null] : wordsOf(part)));
  if (words.length === 1 && words[0]) return addWord(draft, language, /^\S+$/.test(entry) ? entry : words[0], sense);
  const agents = meets(sense, MODAL) ? agentsIn(draft, language, words) : { lo: 0, hi: 0 };
  const set = { lo: sense.lo | agents.lo, hi: sense.hi | agents.hi };
  addPhrase(draft, words[0]!, { ...set, form: sense.form, rest: words.slice(1), language });
}

const MODAL = setOf('FUT', 'WANT', 'MUST', 'LETS', 'CAN', 'IF');
const AGENTS = setOf('I', 'WE', 'YOU', 'HE', 'THEY');

/** Who acts in a phrase such as "on va voir" or "que ils": it says both that something is to come and by whom. */
function agentsIn(draft: Draft, language: Language, words: readonly (string | null)[]): ClassSet {
  const agents = { lo: 0, hi: 0 };
  for (const word of words) {
    const sense = word === null ? undefined : draft.words.get(word)?.[language];
    agents.lo |= (sense?.lo ?? 0) & AGENTS.lo;
    agents.hi |= (sense?.hi ?? 0) & AGENTS.hi;
  }
  return agents;
}

function addVerbPhrase(draft: Draft, language: Language, entry: string, set: ClassSet): void {
  const [verb, ...rest] = entry.split(' ');
  const conjugate = language === 'en' ? englishVerb : conjugateFrench;
  const forms = draft.verbs.get(`${language} ${verb!}`) ?? conjugate(verb!);
  const words = rest.flatMap((part) => (part === '*' ? [null] : wordsOf(part)));
  const seen = new Set<string>();
  for (const [word, form] of forms) {
    const first = fold(word);
    if (words.length === 0) addWord(draft, language, word, { ...set, form });
    else if (!seen.has(first)) addPhrase(draft, first, { ...set, form, rest: words, language });
    seen.add(first);
  }
}

const IRREGULAR = new Map(
  'put/puts/put/putting take/takes/took/taking make/makes/made/making blow/blows/blew/blowing rip/rips/ripped/ripping tear/tears/tore/tearing slit/slits/slit/slitting end/ends/ended/ending set/sets/set/setting run/runs/ran/running drive/drives/drove/driving feed/feeds/fed/feeding throw/throws/threw/throwing send/sends/sent/sending get/gets/got/getting go/goes/went/going dig/digs/dug/digging come/comes/came/coming lay/lays/laid/laying teach/teaches/taught/teaching tie/ties/tied/tying drag/drags/dragged/dragging wring/wrings/wrung/wringing pay/pays/paid/paying bend/bends/bent/bending bring/brings/brought/bringing light/lights/lit/lighting string/strings/strung/stringing spill/spills/spilled/spilling drop/drops/dropped/dropping chop/chops/chopped/chopping snuff/snuffs/snuffed/snuffing rub/rubs/rubbed/rubbing gun/guns/gunned/gunning mow/mows/mowed/mowing ram/rams/rammed/ramming plan/plans/planned/planning knock/knocks/knocked/knocking'
    .split(' ')
    .map((entry) => [entry.slice(0, entry.indexOf('/')), entry]),
);
const englishVerb = (verb: string): Forms => conjugateEnglish(IRREGULAR.get(verb) ?? verb);

function addWord(draft: Draft, language: Language, word: string, sense: Sense): void {
  const lower = word.toLowerCase().replaceAll(/['’-]/g, '');
  const bare = fold(lower);
  merge(draft.words, bare, language, sense);
  if (lower !== bare) merge(draft.words, lower, language, sense);
}

/** A form that is written exactly so wins over one that only lacks its accents. */
function merge(words: Map<string, Entry>, key: string, language: Language, sense: Sense): void {
  const entry = words.get(key) ?? { en: undefined, fr: undefined };
  const old = entry[language];
  const form = old === undefined || old.form === FORM.none ? sense.form : old.form;
  entry[language] = { lo: (old?.lo ?? 0) | sense.lo, hi: (old?.hi ?? 0) | sense.hi, form };
  words.set(key, entry);
}

function addPhrase(draft: Draft, first: string, phrase: Phrase): void {
  const list = draft.phrases.get(first) ?? [];
  const same = list.find((one) => one.language === phrase.language && one.rest.join(' ') === phrase.rest.join(' '));
  if (same) [same.lo, same.hi] = [same.lo | phrase.lo, same.hi | phrase.hi];
  else list.push(phrase);
  draft.phrases.set(first, list);
}

function hiddenOf(words: ReadonlyMap<string, Entry>, starts: Set<string>): Map<string, string[]> {
  const hidden = new Map<string, string[]>();
  const put = (key: string, word: string): void => {
    const list = hidden.get(key);
    if (list) list.push(word);
    else hidden.set(key, [word]);
  };
  for (const [word, { en, fr }] of words) {
    if (word.length > 3 && word.length < 13 && /^[a-z]+$/.test(word)) put(`any ${word[0]}${word.length}`, word);
    const isHarm = (en && meets(en, HARM)) || (fr && meets(fr, HARM));
    if (!isHarm || word.length < 4 || word.length > 12 || !/^[a-z]+$/.test(word)) continue;
    put(word[0]! + word.length, word);
    put(skeletonOf(word), word);
    starts.add(word.slice(0, 4));
  }
  return hidden;
}

/** What is left of a word after most slips: its first letter, and its other consonants in order of the alphabet. */
export function skeletonOf(word: string): string {
  const rest = new Set(word.slice(1).replaceAll(/[aeiouy]/g, ''));
  return `~${word[0]}${[...rest].toSorted().join('')}`;
}

const ORDINARY = new URL('ordinary.bin', import.meta.url);

function readOrdinary(): Set<number> {
  if (!existsSync(ORDINARY)) return new Set();
  const bytes = readFileSync(ORDINARY);
  const hashes = new Set<number>();
  for (let at = 0; at + 4 <= bytes.length; at += 4) hashes.add(bytes.readUInt32LE(at));
  return hashes;
}

/** Whether `word` is in the lexicon in any sense. */
export const isKnown = (lexicon: Lexicon, word: string): boolean => lexicon.words.has(word) || SLURS.has(hashOf(word));

export const isHarm = (lexicon: Lexicon, word: string): boolean => isOf(lexicon, word, HARM);

export function isOf(lexicon: Lexicon, word: string, set: ClassSet): boolean {
  const entry = lexicon.words.get(word);
  if (entry) return (entry.en && meets(entry.en, set)) || (entry.fr && meets(entry.fr, set)) || false;
  return (set.hi & SLUR.hi) !== 0 && SLURS.has(hashOf(word));
}

const SLUR = setOf('SLUR');

/** Slurs by their hash, so that nobody who works here has to read them. */
export const SLURS: ReadonlySet<number> = new Set(
  readFileSync(new URL('slurs.txt', import.meta.url), 'utf8')
    .split(/\s+/)
    .filter((one) => /^\d+$/.test(one))
    .map(Number),
);
