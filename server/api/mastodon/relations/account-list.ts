// A page of accounts with its Link header. The keys that page are those of the relation, not of the accounts.

import { z } from 'zod';
import { limit, limits, type AccountId } from '#contract';
import type { Act } from '#platform';
import { Rendered, type Call } from '../../endpoint.ts';
import { linkPages } from '../../paging.ts';
import { accountsOf, type RenderedAccount } from '../entities/accounts.ts';

/** How many of a short list: as everywhere, but that 0 asks for all there are, which are at most `all`. */
export const howMany = (all: number) =>
  z
    .union([
      z.union([z.literal(0), z.literal('0')]).transform(() => all),
      limit(limits.page.accounts, limits.page.accountsMost).unwrap(),
    ])
    .default(limits.page.accounts);

interface Listed {
  key: string;
  account: AccountId;
}

/** @param render how an entry looks, where it is more than the account. */
export async function answerAccounts<L extends Listed>(
  { house, act, request, reply }: Pick<Call<unknown, Act>, 'house' | 'act' | 'request' | 'reply'>,
  listed: readonly L[],
  render: (account: RenderedAccount, entry: L) => string = (account) => account.json,
): Promise<Rendered> {
  const accounts = await accountsOf(
    house,
    act.sql,
    listed.map((entry) => entry.account),
  );
  linkPages(house, request, reply, listed[0]?.key, listed.at(-1)?.key);
  const jsons = listed.flatMap((entry) => {
    const account = accounts.get(entry.account);
    return account ? [render(account, entry)] : [];
  });
  return new Rendered(`[${jsons.join(',')}]`);
}
