// The statements on sweeps and on what was found.

import type { AccountId, Id, MediumId } from '#contract';
import type { Reader, Tx } from '#platform';
import type { Tier } from './entries.ts';

export interface SweepRow {
  change_id: Id;
  after_medium: MediumId;
  after_part: number;
  looked: string;
  among: string;
  found: number;
  begun_at: Date;
  done_at: Date | null;
}

export async function insertSweep(tx: Tx, change: Id, now: Date): Promise<void> {
  await tx`insert into bank_sweeps (change_id, begun_at, worked_at) values (${change}, ${now}, ${now})`;
}

export async function selectSweep(sql: Reader, change: Id): Promise<SweepRow | undefined> {
  const [row] = await sql<SweepRow[]>`
    select change_id, after_medium, after_part, looked, among, found, begun_at, done_at
    from bank_sweeps where change_id = ${change}`;
  return row;
}

/** The latest first. */
export const selectSweeps = (sql: Reader, most: number): Promise<SweepRow[]> => sql<SweepRow[]>`
  select change_id, after_medium, after_part, looked, among, found, begun_at, done_at
  from bank_sweeps order by change_id desc limit ${most}`;

/** Sweeps that are not done and that nobody has touched for a minute. */
export async function selectLeft(sql: Reader): Promise<Id[]> {
  const rows = await sql<{ change_id: Id }[]>`
    select change_id from bank_sweeps where done_at is null and worked_at < now() - interval '1 minute'`;
  return rows.map((row) => row.change_id);
}

export interface Step {
  medium: MediumId;
  part: number;
  looked: number;
  found: number;
}

export async function updateStep(tx: Tx, change: Id, { medium, part, looked, found }: Step): Promise<void> {
  await tx`
    update bank_sweeps set after_medium = ${medium}, after_part = ${part}, looked = looked + ${looked}::int,
      found = found + ${found}::int, worked_at = now()
    where change_id = ${change}`;
}

export async function updateAmong(tx: Tx, change: Id, among: number): Promise<void> {
  await tx`update bank_sweeps set among = ${among}, worked_at = now() where change_id = ${change}`;
}

export async function updateDone(tx: Tx, change: Id): Promise<void> {
  await tx`update bank_sweeps set done_at = now() where change_id = ${change}`;
}

/** What a subject was found to be. */
export interface Found {
  subject: Id;
  account: AccountId;
  entry: Id;
  tier: Tier;
  category: string;
  distance: number;
}

/** Keeps what was not known before; returns that. */
export async function insertMatches<F extends Found>(tx: Tx, matches: readonly F[], now: Date): Promise<F[]> {
  if (matches.length === 0) return [];
  const rows = await tx<{ subject_id: Id; entry_id: Id }[]>`
    insert into bank_matches (subject_id, entry_id, account_id, distance, tier, category, found_at)
    select g.subject, g.entry, g.account, g.distance, g.tier, g.category, ${now}::timestamptz
    from unnest(${matches.map((one) => one.subject)}::bigint[], ${matches.map((one) => one.entry)}::bigint[],
      ${matches.map((one) => one.account)}::bigint[], ${matches.map((one) => one.distance)}::smallint[],
      ${matches.map((one) => one.tier)}::text[], ${matches.map((one) => one.category)}::text[])
      as g (subject, entry, account, distance, tier, category)
    on conflict do nothing
    returning subject_id, entry_id`;
  const kept = new Set(rows.map((row) => `${row.subject_id} ${row.entry_id}`));
  return matches.filter((one) => kept.has(`${one.subject} ${one.entry}`));
}

/** What has been found to be one of `entries`, the latest first. */
export const selectMatchesOf = (
  sql: Reader,
  entries: readonly Id[],
  most: number,
): Promise<{ subject_id: Id; entry_id: Id; distance: number; found_at: Date }[]> => sql<
  { subject_id: Id; entry_id: Id; distance: number; found_at: Date }[]
>`
  select subject_id, entry_id, distance, found_at from bank_matches
  where entry_id = any(${entries as Id[]}::bigint[]) order by subject_id desc limit ${most}`;

export async function updateDecisions(tx: Tx, { subject, entry }: Found, decisions: readonly Id[]): Promise<void> {
  await tx`
    update bank_matches set decision_ids = ${decisions as Id[]}::bigint[]
    where subject_id = ${subject} and entry_id = ${entry}`;
}

/** Forgets some of what was found of entries that `change` removed and nothing replaced. */
export const deleteMatchesOf = (tx: Tx, change: Id, most: number): Promise<{ decision_ids: Id[] }[]> => tx<
  { decision_ids: Id[] }[]
>`
  delete from bank_matches where (subject_id, entry_id) in (
    select m.subject_id, m.entry_id from bank_entries e join bank_matches m on m.entry_id = e.id
    where e.removed_change_id = ${change} and not exists (
      select from bank_entries o where o.kind = e.kind and o.key = e.key and o.removed_change_id is null)
    limit ${most})
  returning decision_ids`;
