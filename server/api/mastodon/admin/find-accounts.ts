// GET admin/accounts, in both versions, and one of them.

import { z } from 'zod';
import { listAccounts, type AccountSieve } from '#accounts';
import { flag, id, pageInput, text, toPage, type AccountId, type AdminAccount } from '#contract';
import { notFound, type House, type SignedAct } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { linkPages } from '../../paging.ts';
import { roleOfId } from '../entities/roles.ts';
import { forAdmin } from './for-admin.ts';
import { adminAccountsOf } from './present-account.ts';

const [NORMAL, MOST] = [100, 200];
const words = text.max(500).optional();
const named = { username: words, display_name: words, email: words, ip: words, by_domain: words };
/** Of such there are none here: no other town is known, and nobody waits to be approved. */
const NONE = ['remote', 'pending'] as const;

interface Asked {
  house: House;
  act: SignedAct;
  request: FastifyRequest;
  reply: FastifyReply;
}

async function answerPage(
  { house, act, request, reply }: Asked,
  sieve: AccountSieve | null,
  page: ReturnType<typeof toPage>,
): Promise<AdminAccount[]> {
  const ids = sieve ? await listAccounts(act.sql, sieve, page) : [];
  linkPages(house, request, reply, ids[0], ids.at(-1));
  const accounts = await adminAccountsOf(house, act.sql, ids, act.now);
  return ids.flatMap((one) => accounts.get(one) ?? []);
}

const STATES = ['active', 'disabled', 'silenced', 'suspended', 'sensitized'] as const;

export const findAccountsV1 = forAdmin('reports.view', {
  scope: 'admin:read:accounts',
  input: pageInput(NORMAL, MOST).extend({
    ...named,
    local: flag.optional(),
    remote: flag.optional(),
    pending: flag.optional(),
    active: flag.optional(),
    disabled: flag.optional(),
    silenced: flag.optional(),
    suspended: flag.optional(),
    sensitized: flag.optional(),
    staff: flag.optional(),
  }),
  async answer(call) {
    const { input } = call;
    const isNone = NONE.some((one) => input[one]) || Boolean(input.by_domain) || Boolean(input.ip);
    const sieve: AccountSieve = {
      status: STATES.find((one) => input[one]),
      isStaff: input.staff,
      handle: input.username,
      name: input.display_name,
      email: input.email,
    };
    return answerPage(call, isNone ? null : sieve, toPage(input));
  },
});

export const findAccountsV2 = forAdmin('reports.view', {
  scope: 'admin:read:accounts',
  input: pageInput(NORMAL, MOST).extend({
    ...named,
    origin: z.enum(['local', 'remote']).optional(),
    status: z.enum(['active', 'pending', 'disabled', 'silenced', 'suspended', 'sensitized']).optional(),
    permissions: z.enum(['staff']).optional(),
    role_ids: z.preprocess(
      (ids) => (ids === undefined ? undefined : [ids].flat()),
      z.array(text.max(20)).max(20).optional(),
    ),
    invited_by: words,
  }),
  async answer(call) {
    const { input } = call;
    const { status } = input;
    const isNone =
      input.origin === 'remote' || Boolean(input.invited_by) || Boolean(input.by_domain) || Boolean(input.ip);
    if (isNone || status === 'pending') return answerPage(call, null, toPage(input));
    const sieve: AccountSieve = {
      status,
      isStaff: input.permissions === 'staff',
      handle: input.username,
      name: input.display_name,
      email: input.email,
      ...(input.role_ids && { roles: input.role_ids.flatMap((one) => roleOfId(one) ?? []) }),
    };
    return answerPage(call, sieve, toPage(input));
  },
});

/** @throws Refusal 'not-found'. */
export async function adminAccountOf(house: House, act: SignedAct, which: AccountId): Promise<AdminAccount> {
  const account = (await adminAccountsOf(house, act.sql, [which], act.now)).get(which);
  if (!account) throw notFound();
  return account;
}

export const readAdminAccount = forAdmin('reports.view', {
  scope: 'admin:read:accounts',
  input: z.object({ id: id<AccountId>() }),
  answer: ({ act, input, house }) => adminAccountOf(house, act, input.id),
});
