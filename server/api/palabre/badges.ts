// GET, POST and DELETE admin/badges: staff see, grant and withdraw badges, from their own session only.

import { z } from 'zod';
import { badgeHistoryOf, grantBadge, withdrawBadge, type BadgeRow } from '#accounts';
import { badgeKinds, id, limits, text, type AccountId, type BadgeRecord } from '#contract';
import { forPerson } from '../endpoint.ts';
import { forgetAccount } from '../mastodon/entities/accounts.ts';
import { presentBadge } from '../mastodon/entities/account.ts';
import { requireSession } from './own-session.ts';

const whose = z.object({ account_id: id<AccountId>() });
const which = whose.extend({ kind: z.enum(badgeKinds) });

const presentRecord = (row: BadgeRow): BadgeRecord => ({
  ...presentBadge(row),
  id: row.id,
  account_id: row.account_id,
  granted_by: row.granted_by,
  withdrawn_by: row.withdrawn_by,
  withdrawn_at: row.withdrawn_at?.toISOString() ?? null,
});

export const badges = forPerson({
  scope: 'read:accounts',
  input: whose,
  async answer({ act, input, auth }) {
    requireSession(auth);
    return (await badgeHistoryOf(act, input.account_id)).map(presentRecord);
  },
});

export const giveBadge = forPerson({
  scope: 'write:accounts',
  input: which.extend({ verified: text.max(limits.rawTextBytes) }),
  async answer({ act, input, auth, house }) {
    requireSession(auth);
    const { account_id: whom, kind, verified } = input;
    await grantBadge(act, whom, { kind, verified });
    forgetAccount(house, whom);
    return (await badgeHistoryOf(act, whom)).map(presentRecord);
  },
});

export const takeBadge = forPerson({
  scope: 'write:accounts',
  input: which,
  async answer({ act, input, auth, house }) {
    requireSession(auth);
    await withdrawBadge(act, input.account_id, input.kind);
    forgetAccount(house, input.account_id);
    return (await badgeHistoryOf(act, input.account_id)).map(presentRecord);
  },
});
