// Somebody's filters, made ready once to be held against thousands of texts. Pure.
//
// A text is folded (NFC, lower case), then searched once for all keywords together by one regular expression that is nothing
// but literals: it cannot backtrack, and most texts end there. Only where something was found, each keyword is looked for
// by itself. Where a keyword stands for a whole word, a letter, mark, digit or underscore beside it makes it part of
// another word; a side on which the keyword itself has none of these ("#tag", "c++") may touch anything, as in Mastodon.

import type { FilterContext, ParleyId } from '#contract';
import type { FilterRow, WholeFilter } from './filters.sql.ts';

interface Keyword {
  written: string;
  folded: string;
  /** Whether a word may not go on before it, and behind it. */
  startsWord: boolean;
  endsWord: boolean;
}

/** One filter that covers a text, and why. */
export interface Match {
  filter: FilterRow;
  keywords: string[];
  isNamed: boolean;
}

export interface CompiledFilters {
  /** Which filters cover a parley that says `words`, at `now`. */
  match(parley: ParleyId, words: string, now: Date): Match[];
  /** For a cache that counts. */
  bytes: number;
}

const WORD = /[\p{L}\p{M}\p{N}_]/u;
export const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** Null when there is nothing to hold against anything. */
export function compileFilters(filters: readonly WholeFilter[]): CompiledFilters | null {
  const ready = filters
    .filter((filter) => filter.keywords.length + filter.parleys.length > 0)
    .map((filter) => ({
      filter,
      keywords: filter.keywords.map(keywordFrom),
      parleys: new Set(filter.parleys.map((one) => one.parley_id)),
    }));
  if (ready.length === 0) return null;
  const any = anyOf(ready.flatMap((one) => one.keywords));
  return {
    bytes: 1_000 + ready.reduce((sum, one) => sum + 400 + one.keywords.length * 200 + one.parleys.size * 80, 0),
    match(parley, words, now) {
      const text = any ? fold(words) : '';
      const mayMatch = any !== null && any.test(text);
      return ready.flatMap(({ filter, keywords, parleys }) => {
        if (filter.expires_at !== null && filter.expires_at <= now) return [];
        const found = mayMatch ? keywords.filter((keyword) => stands(keyword, text)).map((one) => one.written) : [];
        const isNamed = parleys.has(parley);
        return found.length > 0 || isNamed ? [{ filter, keywords: found, isNamed }] : [];
      });
    },
  };
}

/** The contexts in which `matches` leave nothing to be seen. */
export const hiddenIn = (matches: readonly Match[]): Set<FilterContext> =>
  new Set(matches.flatMap(({ filter }) => (filter.action === 'hide' ? filter.contexts : [])));

/** Whether `text` says `phrase` as whole words, in any case. */
export const saysWords = (text: string, phrase: string): boolean =>
  stands(keywordFrom({ keyword: phrase, is_whole_word: true }), fold(text));

function keywordFrom({
  keyword: written,
  is_whole_word: isWhole,
}: Pick<WholeFilter['keywords'][number], 'keyword' | 'is_whole_word'>): Keyword {
  const folded = fold(written);
  const letters = [...folded];
  return {
    written,
    folded,
    startsWord: isWhole && WORD.test(letters[0] ?? ''),
    endsWord: isWhole && WORD.test(letters.at(-1) ?? ''),
  };
}

function anyOf(keywords: readonly Keyword[]): RegExp | null {
  const literals = [...new Set(keywords.map((keyword) => keyword.folded))];
  return literals.length === 0 ? null : new RegExp(literals.map(literal).join('|'), 'u');
}

const literal = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function stands({ folded, startsWord, endsWord }: Keyword, text: string): boolean {
  for (let at = text.indexOf(folded); at !== -1; at = text.indexOf(folded, at + 1)) {
    const end = at + folded.length;
    if (!(startsWord && goesOnBefore(text, at)) && !(endsWord && goesOnBehind(text, end))) return true;
  }
  return false;
}

const goesOnBehind = (text: string, at: number): boolean =>
  at < text.length && WORD.test(String.fromCodePoint(text.codePointAt(at)!));

function goesOnBefore(text: string, at: number): boolean {
  if (at === 0) return false;
  const isPair = at > 1 && /[\udc00-\udfff]/.test(text[at - 1]!) && /[\ud800-\udbff]/.test(text[at - 2]!);
  return WORD.test(text.slice(at - (isPair ? 2 : 1), at));
}
