// The statements on queues, and on who works on which.

import type { AccountId, Permission, QueueRule } from '#contract';
import type { Reader, Tx } from '#platform';

export interface QueueRow {
  slug: string;
  name_en: string;
  name_fr: string;
  rules: QueueRule[];
  position: number;
  permission: Permission;
}

export const selectQueues = (sql: Reader): Promise<QueueRow[]> => sql<QueueRow[]>`
  select slug, name_en, name_fr, rules, position, permission from queues order by slug limit 200`;

export async function upsertQueue(tx: Tx, row: QueueRow, by: AccountId | null, now: Date): Promise<void> {
  await tx`
    insert into queues (slug, name_en, name_fr, rules, position, permission, changed_by, changed_at)
    values (${row.slug}, ${row.name_en}, ${row.name_fr}, ${JSON.stringify(row.rules)}::text::jsonb, ${row.position},
      ${row.permission}, ${by}, ${now})
    on conflict (slug) do update set name_en = excluded.name_en, name_fr = excluded.name_fr, rules = excluded.rules,
      position = excluded.position, permission = excluded.permission, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at`;
}

export async function deleteQueue(tx: Tx, slug: string): Promise<boolean> {
  return (await tx`delete from queues where slug = ${slug} returning slug`).length > 0;
}

/** The queues that `account` was given; none where it was given none in particular. */
export async function selectQueuesOf(sql: Reader, account: AccountId): Promise<string[]> {
  const rows = await sql<
    { queue: string }[]
  >`select queue from staff_queues where account_id = ${account} order by queue`;
  return rows.map((row) => row.queue);
}

/** As above, of many: who → which. */
export async function selectGiven(sql: Reader, accounts: readonly AccountId[]): Promise<Map<AccountId, string[]>> {
  const rows = await sql<{ account_id: AccountId; queues: string[] }[]>`
    select account_id, array_agg(queue order by queue) as queues from staff_queues
    where account_id = any(${accounts as AccountId[]}::bigint[]) group by account_id`;
  return new Map(rows.map((row) => [row.account_id, row.queues]));
}

export async function replaceQueuesOf(tx: Tx, account: AccountId, queues: readonly string[]): Promise<void> {
  await tx`delete from staff_queues where account_id = ${account}`;
  await tx`
    insert into staff_queues (account_id, queue)
    select ${account}, q from unnest(${queues as string[]}::text[]) q`;
}
