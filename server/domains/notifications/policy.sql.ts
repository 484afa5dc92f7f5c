// The statements on policies.

import type { AccountId, NotificationPolicy } from '#contract';
import type { Reader, Tx } from '#platform';

export type Policy = Omit<NotificationPolicy, 'summary'>;

export async function findPolicy(sql: Reader, account: AccountId): Promise<Policy | undefined> {
  const [row] = await sql<Policy[]>`
    select for_not_following, for_not_followers, for_new_accounts, for_private_mentions, for_limited_accounts
    from notification_policies where account_id = ${account}`;
  return row;
}

export async function upsertPolicy(tx: Tx, account: AccountId, policy: Policy): Promise<void> {
  await tx`
    insert into notification_policies (account_id, for_not_following, for_not_followers, for_new_accounts,
      for_private_mentions, for_limited_accounts)
    values (${account}, ${policy.for_not_following}, ${policy.for_not_followers}, ${policy.for_new_accounts},
      ${policy.for_private_mentions}, ${policy.for_limited_accounts})
    on conflict (account_id) do update set for_not_following = excluded.for_not_following,
      for_not_followers = excluded.for_not_followers, for_new_accounts = excluded.for_new_accounts,
      for_private_mentions = excluded.for_private_mentions, for_limited_accounts = excluded.for_limited_accounts`;
}
