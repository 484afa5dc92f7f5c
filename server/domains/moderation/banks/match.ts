// Holds words and addresses against the banks, before anybody reads them.

import type { Id } from '#contract';
import type { Reader } from '#platform';
import type { Tier } from './entries.ts';
import { knownTo, type Known } from './memory.ts';

/** What something was found to be. */
export interface BankMatch {
  entry: Id;
  tier: Tier;
  category: string;
  /** Word for word; with a few words changed; within something longer; an address. */
  how: 'same' | 'near' | 'inside' | 'address';
}

export const matchText = async (sql: Reader, text: string, now = new Date()): Promise<BankMatch[]> =>
  textsIn(await knownTo(sql), text, now);

export const matchUrl = async (sql: Reader, url: string, now = new Date()): Promise<BankMatch[]> =>
  addressesIn(await knownTo(sql), [url], now);

/** A text and every address in it, also those that no scheme stands before. */
export const matchWords = async (sql: Reader, text: string, now = new Date()): Promise<BankMatch[]> =>
  matchesIn(await knownTo(sql), text, now);

export const matchesIn = (known: Known, text: string, now: Date): BankMatch[] => [
  ...textsIn(known, text, now),
  ...addressesIn(known, addressesOf(text), now),
];

/** A text whole. What stands inside something longer, which may quote it to say what it thinks of it, is for a human. */
const textsIn = ({ texts, roll }: Known, text: string, now: Date): BankMatch[] =>
  texts.find(text).flatMap(({ owner, how }) => {
    const member = roll.get(owner, now);
    if (!member) return [];
    const { id, category } = member;
    return [{ entry: id, category, tier: how === 'inside' ? ('B' as const) : member.tier, how }];
  });

const ADDRESS = /(?:https?:\/\/)?(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63}(?::\d{1,5})?(?:[/?#][^\s<>"]*)?/giu;
const AFTER_IT = /[.,;:!?)\]}'’”»…]+$/u;

export const addressesOf = (text: string): string[] => [
  ...new Set((text.normalize('NFKC').match(ADDRESS) ?? []).map((found) => found.replace(AFTER_IT, ''))),
];

function addressesIn({ urls, roll }: Known, addresses: readonly string[], now: Date): BankMatch[] {
  const owners = new Set(addresses.flatMap((address) => urls.find(address)));
  return [...owners].flatMap((owner) => {
    const member = roll.get(owner, now);
    return member ? [{ entry: member.id, tier: member.tier, category: member.category, how: 'address' as const }] : [];
  });
}
