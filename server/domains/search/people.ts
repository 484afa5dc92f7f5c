// Finds people by the beginning of their handle or of words of their name, whatever the accents: who has that very handle first,
// then whom the searcher follows, then who is followed most.

import type { AccountId } from '#contract';
import type { Act } from '#platform';
import { fold, wordsOf } from './fold.ts';
import { selectPeopleLike } from './people.sql.ts';

export interface PersonSearch {
  typed: string;
  /** Only whom the searcher follows. */
  isFollowing: boolean;
  offset: number;
  limit: number;
}

const MOST_WORDS = 6;

/** @param domain our own host, so that @ana@here is @ana; people of other houses are not known here. */
export async function searchPeople(act: Act, wish: PersonSearch, domain: string): Promise<AccountId[]> {
  const typed = wish.typed.trim().replace(/^@/, '').toLowerCase();
  const [handle = '', house] = typed.includes(' ') ? [''] : typed.split('@');
  if (house !== undefined && house !== '' && !domain.startsWith(house)) return [];
  const words = wordsOf(house === undefined ? typed : handle).map(fold);
  if (words.length === 0) return [];
  const beginnings = words
    .slice(0, MOST_WORDS)
    .map((word) => `'${word}':*`)
    .join(' & ');
  const isHandle = /^[a-z0-9_]+$/.test(handle);
  return selectPeopleLike(act.sql, {
    ...wish,
    viewer: act.viewer?.id ?? null,
    handle: isHandle ? handle : '',
    // A handle's underscore parts words, but "la_pl" begins "la_place" whole as well.
    asked: isHandle && handle.includes('_') ? `'${handle}':* | (${beginnings})` : beginnings,
  });
}
