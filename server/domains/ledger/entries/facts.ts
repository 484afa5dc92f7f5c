// Facts are codes and numbers. Nothing that a person wrote, and no number by which we know one, fits into them: so no caller
// can publish personal data for ever by mistake.

import type { Json } from './canonical.ts';

const NAME = /^[a-z][a-z0-9_]{0,39}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.:+/-]{0,79}$/;
/** Ids of the house have sixteen digits and more. */
const LIKE_AN_ID = /\d{16}/;
const MOST_LISTED = 20;

/** @throws Error, a mistake of the caller's, for what is no fact. */
export function checkFacts(facts: Readonly<Record<string, unknown>>): Record<string, Json> {
  for (const [name, value] of Object.entries(facts)) {
    if (!NAME.test(name)) throw new Error(`a fact may not be called ${name}`);
    if (!isFact(name, value)) throw new Error(`${name} of an entry of the ledger must be a code or a number`);
  }
  return facts as Record<string, Json>;
}

function isFact(name: string, value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (Array.isArray(value)) return value.length <= MOST_LISTED && value.every((one) => isCode(one));
  return name === 'of' ? /^\d{1,19}$/.test(String(value)) : isCode(value);
}

const isCode = (value: unknown): boolean => typeof value === 'string' && CODE.test(value) && !LIKE_AN_ID.test(value);
