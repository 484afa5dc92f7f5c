// GET directory. Nothing is remote yet: local or not, it is the same.

import { z } from 'zod';
import { flag, limit, limits, offset } from '#contract';
import { directoryOrders, listDirectory } from '#introductions';
import { forAnyone, Rendered } from '../../endpoint.ts';
import { linkOffsets } from '../../paging.ts';
import { accountsOf } from '../entities/accounts.ts';

export const directory = forAnyone({
  input: z.object({
    limit: limit(limits.page.accounts, limits.page.accountsMost),
    offset: offset(),
    order: z.enum(directoryOrders).default('active'),
    local: flag.default(false),
  }),
  async answer(call) {
    const { house, act, input } = call;
    const ids = await listDirectory(act, input.order, input);
    linkOffsets(call, input, ids.length);
    const accounts = await accountsOf(house, act.sql, ids);
    return new Rendered(`[${ids.flatMap((id) => accounts.get(id)?.json ?? []).join(',')}]`);
  },
});
