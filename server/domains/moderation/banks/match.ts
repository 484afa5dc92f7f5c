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

/** A text whole. What stands inside something longer, which may quote it to say what it thinks of it, is for a human. */
export async function matchText(sql: Reader, text: string, now = new Date()): Promise<BankMatch[]> {
  const known = await knownTo(sql);
  return known.texts.find(text).flatMap(({ owner, how }) => {
    const member = known.roll.get(owner, now);
    if (!member) return [];
    const { id, category } = member;
    return [{ entry: id, category, tier: how === 'inside' ? ('B' as const) : member.tier, how }];
  });
}

export const matchUrl = async (sql: Reader, url: string, now = new Date()): Promise<BankMatch[]> =>
  addressesIn(await knownTo(sql), [url], now);

/** A text and every address in it, also those that no scheme stands before. */
export async function matchWords(sql: Reader, text: string, now = new Date()): Promise<BankMatch[]> {
  const said = await matchText(sql, text, now);
  return [...said, ...addressesIn(await knownTo(sql), addressesOf(text), now)];
}

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
