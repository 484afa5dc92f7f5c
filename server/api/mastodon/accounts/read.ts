// Others' accounts: by id, by handle, many at once.

import { z } from 'zod';
import { findByHandle } from '#accounts';
import { id, idList, text, type AccountId } from '#contract';
import { notFound, type House } from '#platform';
import { forAnyone, Rendered } from '../../endpoint.ts';
import { accountsOf, renderedAccountOf } from '../entities/accounts.ts';

const MOST = 40;

export const readAccount = forAnyone({
  scope: 'read:accounts',
  input: z.object({ id: id<AccountId>() }),
  answer: async ({ house, act, input }) => new Rendered((await renderedAccountOf(house, act.sql, input.id)).json),
});

export const readAccounts = forAnyone({
  scope: 'read:accounts',
  input: z.object({ id: idList<AccountId>(MOST) }),
  async answer({ house, act, input }) {
    const accounts = await accountsOf(house, act.sql, input.id);
    return new Rendered(`[${input.id.flatMap((one) => accounts.get(one)?.json ?? []).join(',')}]`);
  },
});

export const lookup = forAnyone({
  scope: 'read:accounts',
  input: z.object({ acct: text.max(300) }),
  async answer({ house, act, input }) {
    const handle = localHandleOf(house, input.acct);
    const found = handle === null ? null : await findByHandle(act.sql, handle);
    if (found === null) throw notFound();
    return new Rendered((await renderedAccountOf(house, act.sql, found)).json);
  },
});

/** "ana", "@ana", "ana@this.house" → "ana"; null for people of other houses. */
export function localHandleOf(house: House, acct: string): string | null {
  const [handle = '', domain] = acct.trim().replace(/^@/, '').toLowerCase().split('@');
  return handle === '' || (domain !== undefined && domain !== house.config.domain) ? null : handle;
}
