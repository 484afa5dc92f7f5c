// Whether a reply waits for the thread's owner: one pure rule. What they decided of the person goes before what they decided of
// words, and that before the policy.

import type { PersonStanding, ReviewPolicy, ReviewState, WordAction } from '#contract';
import { saysWords } from '#filters';

export interface Rules {
  policy: ReviewPolicy;
  words: readonly { phrase: string; action: WordAction }[];
  /** Of who replies. */
  person: PersonStanding | null;
  /** The owner follows who replies. */
  isFollowed: boolean;
}

export interface Outcome {
  state: Exclude<ReviewState, 'approved'>;
  reason: 'policy' | 'word' | 'person';
}

/** Null where it stands at once. @param text all that the reply says. */
export function reviewOf({ policy, words, person, isFollowed }: Rules, text: string): Outcome | null {
  if (person === 'denied' || person === 'muted') return { state: person, reason: 'person' };
  const found = words.filter(({ phrase }) => says(text, phrase)).map(({ action }) => action);
  if (found.includes('deny')) return { state: 'denied', reason: 'word' };
  if (person === 'approved') return null;
  if (found.length > 0) return { state: 'pending', reason: 'word' };
  const waits = policy === 'all' || (policy === 'strangers' && !isFollowed);
  return waits ? { state: 'pending', reason: 'policy' } : null;
}

/** Letters as they are compared: without case and accents. */
const unaccented = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '');

/** Whether `text` says `phrase` as whole words. */
export const says = (text: string, phrase: string): boolean =>
  phrase !== '' && saysWords(unaccented(text), unaccented(phrase));
