// The statements on what staff looked at.

import type { AccountId, Id } from '#contract';
import type { Tx } from '#platform';

/** Notes what somebody looks at; how many different things that makes this hour. */
export async function noteReads(
  tx: Tx,
  who: AccountId,
  hour: Date,
  reads: readonly { kind: string; id: Id }[],
): Promise<{ before: number; after: number }> {
  const [row] = await tx<{ before: number; added: number }[]>`
    with added as (
      insert into staff_reads (account_id, at_hour, kind, subject_id)
      select ${who}, ${hour}, r.kind, r.id
      from unnest(${reads.map((one) => one.kind)}::text[], ${reads.map((one) => one.id)}::bigint[]) r (kind, id)
      on conflict do nothing returning 1
    )
    select (select count(*)::int from staff_reads where account_id = ${who} and at_hour = ${hour}) as before,
      (select count(*)::int from added) as added`;
  return { before: row!.before, after: row!.before + row!.added };
}

export async function deleteOldReads(tx: Tx, before: Date): Promise<void> {
  await tx`delete from staff_reads where at_hour < ${before}`;
}
