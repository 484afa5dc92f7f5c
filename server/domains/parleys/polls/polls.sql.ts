// The statements on polls.

import type { AccountId, Id, ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';

export interface PollRow {
  parley_id: ParleyId;
  author_id: AccountId;
  options: string[];
  is_multiple: boolean;
  hides_totals: boolean;
  ends_at: Date;
  ended_at: Date | null;
  ballot_id: Id;
}

const columns = (sql: Reader) =>
  sql`parley_id, author_id, options, is_multiple, hides_totals, ends_at, ended_at, ballot_id`;

export const selectPolls = (sql: Reader, parleys: readonly ParleyId[]): Promise<PollRow[]> =>
  sql<PollRow[]>`select ${columns(sql)} from polls where parley_id = any(${parleys as ParleyId[]}::bigint[])`;

/** Holds the row until the transaction ends. */
export async function lockPoll(tx: Tx, parley: ParleyId): Promise<PollRow | undefined> {
  const [row] = await tx<PollRow[]>`select ${columns(tx)} from polls where parley_id = ${parley} for update`;
  return row;
}

export async function writePoll(tx: Tx, row: PollRow): Promise<void> {
  await tx`
    insert into polls (parley_id, author_id, options, is_multiple, hides_totals, ends_at, ballot_id)
    values (${row.parley_id}, ${row.author_id}, ${row.options}::text[], ${row.is_multiple}, ${row.hides_totals},
      ${row.ends_at}, ${row.ballot_id})
    on conflict (parley_id) do update set options = excluded.options, is_multiple = excluded.is_multiple,
      hides_totals = excluded.hides_totals, ends_at = excluded.ends_at, ended_at = null, ballot_id = excluded.ballot_id`;
}

export async function updateEnded(tx: Tx, parley: ParleyId, now: Date): Promise<void> {
  await tx`update polls set ended_at = ${now} where parley_id = ${parley}`;
}

/** The ballot of the poll that was removed, or null when there was none. */
export async function deletePoll(tx: Tx, parley: ParleyId): Promise<Id | null> {
  const [row] = await tx<{ ballot_id: Id }[]>`delete from polls where parley_id = ${parley} returning ballot_id`;
  return row?.ballot_id ?? null;
}

/** Whose end should have been told before `before`. */
export async function selectOverdue(sql: Reader, before: Date): Promise<ParleyId[]> {
  const rows = await sql<{ parley_id: ParleyId }[]>`
    select parley_id from polls where ended_at is null and ends_at < ${before} order by ends_at limit 500`;
  return rows.map((row) => row.parley_id);
}
