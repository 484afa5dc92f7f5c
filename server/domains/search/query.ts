// Reads what somebody typed into a search box. Pure, and never refuses: what looks like an operator but is none is a word.

import { wordsOf } from './fold.ts';

export const HAS = ['media', 'image', 'video', 'audio', 'poll', 'link'] as const;
export const IS = ['reply', 'quote', 'sensitive', 'bookmark'] as const;
/** What a parley is as well as has. */
const EITHER: ReadonlySet<string> = new Set(['poll', 'quote']);
const PLACES = ['library', 'public', 'all'] as const;

export type Filter =
  | { kind: 'from' | 'to'; who: string; isNot: boolean }
  | { kind: 'has'; what: (typeof HAS)[number]; isNot: boolean }
  | { kind: 'is'; what: Exclude<(typeof IS)[number], 'bookmark'>; isNot: boolean }
  | { kind: 'language'; code: string; isNot: boolean };

export interface Query {
  /** Each must be there; more than one word must stand in a row. */
  wanted: string[][];
  /** None may be there. */
  unwanted: string[][];
  filters: Filter[];
  /** Written at this time or later, and before that one. */
  since: Date | null;
  until: Date | null;
  /** 'library': what the searcher wrote, voted for, keeps, echoed, or is named in. */
  place: (typeof PLACES)[number] | 'bookmarks';
}

/** More than anybody means: each costs. */
const MOST_TERMS = 12;
const MOST_IN_A_ROW = 24;
const DAY_MS = 86_400_000;

/** A phrase in quotes, or what stands between spaces; a minus before it, an operator with a quoted value. */
const PART = /(-?)"([^"]*)"|(-?)([a-z]{2,8}):"([^"]*)"|(\S+)/giu;

export function parseQuery(typed: string): Query {
  const query: Query = { wanted: [], unwanted: [], filters: [], since: null, until: null, place: 'all' };
  for (const [, phraseMinus, phrase, minus, name, quoted, bare] of typed.matchAll(PART)) {
    if (phrase !== undefined) addWords(query, phrase, phraseMinus === '-');
    else if (name !== undefined) addOperator(query, name, quoted!, minus === '-');
    else addBare(query, bare!);
  }
  return query;
}

/** Whether nothing is asked for: a minus alone finds nothing. */
export const isEmpty = ({ wanted, filters, since, until, place }: Query): boolean =>
  wanted.length === 0 && filters.every((filter) => filter.isNot) && !since && !until && place === 'all';

function addBare(query: Query, part: string): void {
  const [, minus, name, value] = /^(-?)(?:([a-z]{2,8}):(.+))?/iu.exec(part)!;
  if (name !== undefined) addOperator(query, name, value!, minus === '-');
  else addWords(query, part, minus === '-');
}

function addWords(query: Query, text: string, isNot: boolean): void {
  const words = wordsOf(text).slice(0, MOST_IN_A_ROW);
  const terms = isNot ? query.unwanted : query.wanted;
  if (words.length > 0 && terms.length < MOST_TERMS) terms.push(words);
}

function addOperator(query: Query, name: string, value: string, isNot: boolean): void {
  const word = value.trim().toLowerCase();
  const isUnderstood =
    addFilter(query, name.toLowerCase(), word, isNot) || (!isNot && addBound(query, name.toLowerCase(), word));
  if (!isUnderstood) addWords(query, `${name}:${value}`, isNot);
}

function addFilter(query: Query, name: string, word: string, isNot: boolean): boolean {
  const filter = filterOf(name, word, isNot);
  if (!filter) return false;
  if (query.filters.length < MOST_TERMS) query.filters.push(filter);
  return true;
}

function filterOf(name: string, word: string, isNot: boolean): Filter | null {
  if (name === 'from' || name === 'to' || name === 'mentions') {
    const who = word.replace(/^@/, '');
    return who === '' || who.length > 300 ? null : { kind: name === 'from' ? 'from' : 'to', who, isNot };
  }
  if (name === 'has' || name === 'is') return kindOf(name, word, isNot);
  if (name === 'language' || name === 'lang')
    return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(word) ? { kind: 'language', code: word, isNot } : null;
  return null;
}

/** People say both "has:quote" and "is:quote"; what is said of an embed is said of a link. */
function kindOf(name: 'has' | 'is', word: string, isNot: boolean): Filter | null {
  const isOne = (one: string): boolean => one === word || `${one}s` === word;
  const has = word.startsWith('embed') ? 'link' : HAS.find(isOne);
  const is = IS.find((one) => one !== 'bookmark' && isOne(one)) as Exclude<(typeof IS)[number], 'bookmark'> | undefined;
  if (name === 'is' ? has && !is && EITHER.has(has) : has) return { kind: 'has', what: has!, isNot };
  return is && (name === 'is' || EITHER.has(is)) ? { kind: 'is', what: is, isNot } : null;
}

/** Where and when. Days are those of UTC: "after" begins when the day is over, "during" is the day. */
function addBound(query: Query, name: string, word: string): boolean {
  if (name === 'in' || (name === 'is' && word === 'bookmark')) {
    const place = name === 'is' ? 'bookmarks' : PLACES.find((one) => one === word);
    if (place) query.place = place;
    return place !== undefined;
  }
  const day = dayOf(word);
  if (!day) return false;
  const next = new Date(day.getTime() + DAY_MS);
  if (name === 'before') query.until = earlier(query.until, day);
  else if (name === 'after') query.since = later(query.since, next);
  else if (name === 'during') [query.since, query.until] = [later(query.since, day), earlier(query.until, next)];
  else return false;
  return true;
}

function dayOf(word: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return null;
  const day = new Date(`${word}T00:00:00Z`);
  // "2026-02-31" would become a day in March; ids begin in 1970.
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(word) || day.getTime() < 0 ? null : day;
}

const earlier = (a: Date | null, b: Date): Date => (a && a < b ? a : b);
const later = (a: Date | null, b: Date): Date => (a && a > b ? a : b);
