// Who is in a bank, by a number for each: small enough that a million fit into memory. Pure.

import type { Id } from '#contract';
import type { Tier } from './entries.ts';

/** What is known of an entry when something matches it. */
export interface Member {
  id: Id;
  tier: Tier;
  category: string;
  expiresAt: Date | null;
}

export interface Roll {
  readonly size: number;
  add(member: Member): number;
  /** Undefined for who has been removed, or is no longer wanted. */
  get(number: number, now: Date): Member | undefined;
  remove(ids: readonly Id[]): void;
}

export function openRoll(): Roll {
  let ids = new BigInt64Array(256);
  let kinds = new Uint32Array(256);
  let size = 0;
  /** What many have in common; 0 is nobody's. */
  const common: (Omit<Member, 'id'> | null)[] = [null];
  const numberOf = new Map<string, number>();

  const kindOf = ({ tier, category, expiresAt }: Member): number => {
    const words = `${tier} ${category} ${expiresAt?.getTime() ?? ''}`;
    const known = numberOf.get(words);
    if (known !== undefined) return known;
    common.push({ tier, category, expiresAt });
    numberOf.set(words, common.length - 1);
    return common.length - 1;
  };

  return {
    get size() {
      return size;
    },
    add(member) {
      if (size === ids.length) {
        ids = grownTo(new BigInt64Array(size * 2), ids);
        kinds = grownTo(new Uint32Array(size * 2), kinds);
      }
      ids[size] = BigInt(member.id);
      kinds[size] = kindOf(member);
      return size++;
    },
    get(number, now) {
      const shared = common[kinds[number]!];
      if (!shared || (shared.expiresAt && shared.expiresAt <= now)) return undefined;
      return { id: String(ids[number]) as Id, ...shared };
    },
    remove(gone) {
      const sought = new Set(gone.map(BigInt));
      if (sought.size === 0) return;
      for (let at = 0; at < size; at += 1) if (sought.has(ids[at]!)) kinds[at] = 0;
    },
  };
}

function grownTo<A extends { set(from: A): void }>(after: A, before: A): A {
  after.set(before);
  return after;
}
