// The statements on push subscriptions.

import type { AccountId, Id, PushAlert, PushPolicy, TokenId } from '#contract';
import type { Reader, Tx } from '#platform';

export interface SubscriptionRow {
  id: Id;
  account_id: AccountId;
  token_id: TokenId;
  endpoint: string;
  p256dh: string;
  auth: string;
  is_standard: boolean;
  alerts: PushAlert[];
  policy: PushPolicy;
}

export async function insertSubscription(tx: Tx, row: SubscriptionRow, now: Date): Promise<void> {
  await tx`
    insert into push_subscriptions (account_id, id, token_id, endpoint, p256dh, auth, is_standard, alerts, policy, created_at)
    values (${row.account_id}, ${row.id}, ${row.token_id}, ${row.endpoint}, ${row.p256dh}, ${row.auth}, ${row.is_standard},
      ${row.alerts}, ${row.policy}, ${now})
    on conflict (account_id, token_id) do update set id = excluded.id, endpoint = excluded.endpoint,
      p256dh = excluded.p256dh, auth = excluded.auth, is_standard = excluded.is_standard, alerts = excluded.alerts,
      policy = excluded.policy, created_at = excluded.created_at, failures = 0, failing_since = null, rests_until = null`;
}

export async function findSubscription(
  sql: Reader,
  account: AccountId,
  token: TokenId,
): Promise<SubscriptionRow | undefined> {
  const [row] = await sql<SubscriptionRow[]>`
    select id, account_id, token_id, endpoint, p256dh, auth, is_standard, alerts, policy
    from push_subscriptions where account_id = ${account} and token_id = ${token}`;
  return row;
}

/** Whether there is one. */
export async function updateSubscription(
  tx: Tx,
  account: AccountId,
  token: TokenId,
  { alerts, policy }: Pick<SubscriptionRow, 'alerts' | 'policy'>,
): Promise<boolean> {
  const rows = await tx`
    update push_subscriptions set alerts = ${alerts}, policy = ${policy}
    where account_id = ${account} and token_id = ${token} returning id`;
  return rows.length > 0;
}

export async function deleteSubscriptionsOfTokens(
  tx: Tx,
  account: AccountId,
  tokens: readonly TokenId[],
): Promise<void> {
  await tx`
    delete from push_subscriptions
    where account_id = ${account} and token_id = any(${tokens as TokenId[]}::bigint[])`;
}

export async function deleteSubscription(tx: Tx, account: AccountId, id: Id): Promise<void> {
  await tx`delete from push_subscriptions where account_id = ${account} and id = ${id}`;
}

/** It was reached: what went wrong before is forgotten. */
export async function updateReached(tx: Tx, account: AccountId, id: Id): Promise<void> {
  await tx`
    update push_subscriptions set failures = 0, failing_since = null, rests_until = null
    where account_id = ${account} and id = ${id} and failures > 0`;
}

/** It was not. Removes one of which so many tries in a row failed since before `hopeless`; else lets it rest. */
export async function updateFailed(
  tx: Tx,
  account: AccountId,
  id: Id,
  { restsUntil, now, most, hopeless }: { restsUntil: Date; now: Date; most: number; hopeless: Date },
): Promise<void> {
  await tx`
    update push_subscriptions set failures = failures + 1, failing_since = coalesce(failing_since, ${now}),
      rests_until = greatest(rests_until, ${restsUntil})
    where account_id = ${account} and id = ${id}`;
  await tx`
    delete from push_subscriptions
    where account_id = ${account} and id = ${id} and failures >= ${most} and failing_since < ${hopeless}`;
}
