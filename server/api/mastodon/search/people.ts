// GET accounts/search, and the people in a search of everything.

import { z } from 'zod';
import { findByHandle } from '#accounts';
import { flag, limit, offset, text, type AccountId } from '#contract';
import { relationsTo } from '#graph';
import type { Act, House } from '#platform';
import { searchPeople } from '#search';
import { forPerson, Rendered } from '../../endpoint.ts';
import { accountsOf } from '../entities/accounts.ts';
import { addressIn } from './address.ts';

export const typed = text.max(500);

export const searchForPeople = forPerson({
  scope: 'read:accounts',
  input: z.object({
    q: typed,
    limit: limit(40, 80),
    offset: offset(),
    resolve: flag.default(false),
    following: flag.default(false),
  }),
  answer: async ({ house, act, input }) => new Rendered(`[${(await peopleFor(house, act, input)).join(',')}]`),
});

interface Wish {
  q: string;
  limit: number;
  offset: number;
  following: boolean;
}

/** The people found, as JSON. */
export async function peopleFor(house: House, act: Act, wish: Wish): Promise<string[]> {
  const address = addressIn(house, wish.q);
  const ids =
    address === null
      ? await searchPeople(act, { ...wish, typed: wish.q, isFollowing: wish.following }, house.config.domain)
      : address.kind === 'profile' && wish.offset === 0
        ? await met(act, await findByHandle(act.sql, address.handle), wish.following)
        : [];
  const accounts = await accountsOf(house, act.sql, ids);
  return ids.flatMap((id) => {
    const account = accounts.get(id);
    return account && !account.isSuspended ? [account.json] : [];
  });
}

/** Nobody finds whom they block, nor who blocks them. */
async function met(act: Act, id: AccountId | null, isFollowing: boolean): Promise<AccountId[]> {
  if (id === null) return [];
  const relation = (await relationsTo(act.sql, act.viewer?.id ?? null, [id])).get(id);
  return relation?.isBlockedEitherWay || (isFollowing && !relation?.follows) ? [] : [id];
}
