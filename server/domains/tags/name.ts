// What may be the name of a hashtag, and how it is kept.

import { foldTag, isHashtag } from '#contract';
import { notFound } from '#platform';

/** "Été" or "#Été" → "été". @throws Refusal for what is no hashtag. */
export function tagOf(written: string): string {
  const name = spellingOf(written);
  if (!isHashtag(name)) throw notFound();
  return foldTag(name);
}

/** As it was written, without its sign. */
export const spellingOf = (written: string): string => written.trim().replace(/^[##]/, '');
