// What a filter may say. Pure: each rule returns what is kept, or refuses by the name of the field.

import { countGraphemes, limits, type FilterContext } from '#contract';
import { Refusal } from '#platform';

export const titleOf = (written: string): string => words(written, limits.filters.titleCharacters, 'title');
export const keywordOf = (written: string, field = 'keyword'): string =>
  words(written, limits.filters.keywordCharacters, field);

export function contextsOf(given: readonly FilterContext[]): FilterContext[] {
  if (given.length === 0) throw new Refusal('invalid', 'may not be empty', 'context');
  return [...new Set(given)];
}

/** @param seconds null for good. */
export const expiryOf = (now: Date, seconds: number | null): Date | null =>
  seconds === null ? null : new Date(now.getTime() + seconds * 1000);

function words(written: string, most: number, field: string): string {
  const kept = written.trim();
  if (kept === '') throw new Refusal('invalid', 'may not be empty', field);
  if (kept.length > most * 4 || countGraphemes(kept) > most)
    throw new Refusal('invalid', `may have at most ${most} characters`, field);
  return kept;
}
