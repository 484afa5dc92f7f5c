// Turns a query into what PostgreSQL is asked: two texts for to_tsquery (with and without accents), the same for what must
// not be there, and one of marks. Pure. Every word consists of letters and digits alone, so nothing needs escaping.

import type { AccountId } from '#contract';
import { answering, by, has, inLanguage, is, naming, PUBLIC } from './document.ts';
import { fold } from './fold.ts';
import type { Filter, Query } from './query.ts';

export interface Asked {
  written: string;
  folded: string;
  unwantedWritten: string;
  unwantedFolded: string;
  marks: string;
  /** What of the index is open to the searcher. */
  scope: string;
}

const inARow = (words: readonly string[]): string => `(${words.map((word) => `'${word}'`).join(' <-> ')})`;
const all = (terms: readonly string[][]): string => terms.map(inARow).join(' & ');
const any = (terms: readonly string[][]): string => terms.map(inARow).join(' | ');
const folding = (terms: readonly string[][]): string[][] => terms.map((words) => words.map(fold));

export function askedOf(query: Query, who: ReadonlyMap<string, AccountId>, viewer: AccountId): Asked {
  const { wanted, unwanted } = query;
  return {
    written: all(wanted),
    folded: all(folding(wanted)),
    unwantedWritten: any(unwanted),
    unwantedFolded: any(folding(unwanted)),
    marks: query.filters.map((filter) => markOf(filter, who)).join(' & '),
    scope: scopeOf(query, viewer),
  };
}

const quoted = (mark: string): string => `'${mark}'`;

/** What is public, what they wrote, what names them. */
function scopeOf({ place }: Query, viewer: AccountId): string {
  const own = [by(viewer), naming(viewer)];
  const open = place === 'public' ? [PUBLIC] : place === 'library' ? own : [PUBLIC, ...own];
  return `(${open.map(quoted).join(' | ')})`;
}

function markOf(filter: Filter, who: ReadonlyMap<string, AccountId>): string {
  const marks = marksOf(filter, who).map(quoted).join(' | ');
  return `${filter.isNot ? '!' : ''}(${marks})`;
}

/** Nobody has this id: what is from nobody is nothing. */
const NOBODY = '0' as AccountId;

function marksOf(filter: Filter, who: ReadonlyMap<string, AccountId>): string[] {
  switch (filter.kind) {
    case 'from':
      return [by(who.get(filter.who) ?? NOBODY)];
    case 'to':
      return [naming(who.get(filter.who) ?? NOBODY), answering(who.get(filter.who) ?? NOBODY)];
    case 'has':
      return [has(filter.what)];
    case 'is':
      return [is(filter.what)];
    case 'language':
      return [inLanguage(filter.code)];
  }
}
