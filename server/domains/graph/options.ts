// What one may say with a follow: whether echoes are shown, whether each parley is told, which languages are wanted.

import { limits } from '#contract';
import { Refusal } from '#platform';

/** Undefined leaves an option as it is (or as it starts). */
export interface FollowOptions {
  showsEchoes?: boolean | undefined;
  notifies?: boolean | undefined;
  /** BCP 47 primary tags; null or none at all for every language. */
  languages?: readonly string[] | null | undefined;
}

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** The languages as they are kept. @throws Refusal naming `languages`. */
export function languagesOf(given: readonly string[] | null | undefined): string[] | null {
  if (!given || given.length === 0) return null;
  if (given.length > limits.followLanguages)
    throw new Refusal('invalid', `may name at most ${limits.followLanguages}`, 'languages');
  for (const language of given)
    if (!LANGUAGE.test(language)) throw new Refusal('invalid', 'must be language codes', 'languages');
  return [...new Set(given.map((language) => language.toLowerCase()))];
}
