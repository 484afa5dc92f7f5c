// From whom one takes what. Who says nothing has Mastodon's defaults: private mentions by people one does not follow, and
// accounts that moderators have limited, wait to be let in; all else is shown.

import type { NotificationPolicy } from '#contract';
import { transact, type SignedAct } from '#platform';
import { countWaiting } from './requests.sql.ts';
import { findPolicy, upsertPolicy, type Policy } from './policy.sql.ts';

const DEFAULTS: Policy = {
  for_not_following: 'accept',
  for_not_followers: 'accept',
  for_new_accounts: 'accept',
  for_private_mentions: 'filter',
  for_limited_accounts: 'filter',
};

export async function policyOf(act: SignedAct): Promise<NotificationPolicy> {
  const { sql, viewer } = act;
  const [policy, waiting] = await Promise.all([findPolicy(sql, viewer.id), countWaiting(sql, viewer.id)]);
  const summary = { pending_requests_count: waiting.requests, pending_notifications_count: waiting.notifications };
  return { ...DEFAULTS, ...policy, summary };
}

/** Changes what is named. It is said of what comes from now on: what waits goes on waiting. */
export async function changePolicy(act: SignedAct, change: Partial<Policy>): Promise<void> {
  await transact(act, async (tx) => {
    const policy = await findPolicy(tx, act.viewer.id);
    await upsertPolicy(tx, act.viewer.id, { ...DEFAULTS, ...policy, ...change });
  });
}
