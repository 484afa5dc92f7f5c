// What a notice must say, how long an order leaves, and what somebody's word weighs. Pure.

import { Refusal } from '#platform';
import type { Mandate } from './notices.sql.ts';

/** How long each kind of order leaves, in hours: (EU) 2021/784 art. 3; French LCEN art. 6-1; DSA art. 9 names no time. */
export const HOURS: Record<Mandate['basis'], number> = { tco: 1, lcen: 24, 'dsa-9': 24, other: 24 };
/** After which nobody waits any longer for a person: what an order names is put out of sight. Of one hour. */
export const PRECAUTION = 0.75;

export interface Words {
  items: readonly { url: string }[];
  explanation: string;
  name: string;
  email: string;
  /** DSA 16: who tells of child abuse need not say who they are. */
  mayBeNobody: boolean;
  isGoodFaith: boolean;
}

export const MOST_ITEMS = 200;
const LEAST_EXPLANATION = 20;
const MOST_EXPLANATION = 5_000;
const EMAIL = /^[^@\s]{1,64}@[^@\s]+\.[^@\s]+$/;

/** DSA 16: where exactly, why, by whom, in good faith. @throws Refusal naming the field. */
export function checkNotice({ items, explanation, name, email, mayBeNobody, isGoodFaith }: Words): void {
  const refuse = (field: string, words: string): never => {
    throw new Refusal('invalid', words, field);
  };
  if (items.length === 0) refuse('links', 'must name at least one address');
  if (items.length > MOST_ITEMS) refuse('links', `may name at most ${MOST_ITEMS} addresses at once`);
  const long = explanation.trim().length;
  if (long < LEAST_EXPLANATION) refuse('explanation', `must have at least ${LEAST_EXPLANATION} characters`);
  if (long > MOST_EXPLANATION) refuse('explanation', `may have at most ${MOST_EXPLANATION} characters`);
  if (name.trim().length > 300) refuse('name', 'may have at most 300 characters');
  if (email.trim() !== '' && (email.trim().length > 254 || !EMAIL.test(email.trim())))
    refuse('email', 'is not an e-mail address');
  if (!mayBeNobody && name.trim() === '') refuse('name', 'may not be empty');
  if (!mayBeNobody && email.trim() === '') refuse('email', 'may not be empty');
  if (!isGoodFaith) refuse('good_faith', 'must be confirmed');
}

/**
 * 0 to 1. Somebody new is believed half; it takes five items to be known, and who is mostly wrong is heard last.
 *
 * @param lately how the last that they sent ended.
 */
export function trustOf(lately: { resolved: number; ended: number }, isTrusted: boolean): number {
  const before = isTrusted ? { resolved: 4, ended: 5 } : { resolved: 2.5, ended: 5 };
  return (lately.resolved + before.resolved) / (lately.ended + before.ended);
}

/** The addresses in what somebody pasted: one a line, or many in a line. */
export const linksIn = (pasted: string): string[] => [
  ...new Set(
    pasted
      .split(/[\s,;<>"]+/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];
