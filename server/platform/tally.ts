// Counters without hot rows: every change appends a delta, a job folds deltas into totals, a reader adds both. A parley
// that a million people vote on never makes them wait for each other.

import type { Act } from './act.ts';
import { transact, type Reader, type Tx } from './database.ts';
import type { Job } from './jobs.ts';

/** Appends `by` (usually 1 or -1) to what is counted as `what` for `owner`. */
export async function bump(tx: Tx, owner: string, what: string, by: number): Promise<void> {
  await tx`insert into tally_deltas (owner_id, what, delta) values (${owner}, ${what}, ${by})`;
}

/**
 * What `bump` does, as a part of a larger statement that counts only if its part `done` has a row (see `writeAnnounced`).
 * It stands behind that part.
 */
export const counting = (
  sql: Reader,
  counters: readonly (readonly [owner: string, what: string])[],
  by: number,
) => sql`, counted as (
  insert into tally_deltas (owner_id, what, delta)
  select c.owner_id, c.what, ${by}::int
  from done, unnest(${counters.map(([owner]) => owner)}::bigint[], ${counters.map(([, what]) => what)}::text[]) c (owner_id, what))`;

/** All counts of an owner as one value of a larger statement: what → number. @param owner a column, such as 'p.id'. */
export const countsOf = (sql: Reader, owner: string) => sql`(
  select coalesce(json_object_agg(what, greatest(0, n)), '{}') from (
    select what, sum(n)::int as n from (
      select what, n from tallies where owner_id = ${sql(owner)}
      union all select what, delta from tally_deltas where owner_id = ${sql(owner)}
    ) both_parts group by what
  ) summed)`;

/** The counts of many owners: owner → what → number. What was never counted is absent, and means 0. */
export async function talliesOf(sql: Reader, owners: readonly string[]): Promise<Map<string, Record<string, number>>> {
  const found = new Map<string, Record<string, number>>();
  if (owners.length === 0) return found;
  const rows = await sql<{ owner_id: string; what: string; n: number }[]>`
    select owner_id, what, sum(n)::int as n
    from (
      select owner_id, what, n from tallies where owner_id = any(${owners as string[]}::bigint[])
      union all
      select owner_id, what, delta from tally_deltas where owner_id = any(${owners as string[]}::bigint[])
    ) both_parts
    group by owner_id, what`;
  for (const row of rows) {
    const counts = found.get(row.owner_id) ?? {};
    counts[row.what] = Math.max(0, row.n);
    found.set(row.owner_id, counts);
  }
  return found;
}

/** Forgets all counts of `owner`, which is being deleted. */
export async function dropTallies(tx: Tx, owner: string): Promise<void> {
  await tx`delete from tallies where owner_id = ${owner}`;
  await tx`delete from tally_deltas where owner_id = ${owner}`;
}

/** Deltas that one transaction folds. */
const BATCH = 50_000;

/** Folds what has been appended. Safe beside writers and beside itself: each delta is deleted as it is added. */
export async function foldTallies(act: Pick<Act, 'sql'>): Promise<void> {
  while ((await transact(act, foldSome)) === BATCH);
}

async function foldSome(tx: Tx): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    with taken as (
      delete from tally_deltas
      where ctid in (select ctid from tally_deltas limit ${BATCH} for update skip locked)
      returning owner_id, what, delta
    ),
    folded as (
      insert into tallies (owner_id, what, n)
      select owner_id, what, sum(delta) from taken group by owner_id, what order by owner_id, what
      on conflict (owner_id, what) do update set n = tallies.n + excluded.n
    )
    select count(*)::int as n from taken`;
  return row!.n;
}

export const foldTalliesJob: Job = { name: 'platform.fold-tallies', cron: '* * * * *', run: foldTallies };
