// The statements on entries, and on the salts of what they are about.

import type { Reader, Tx } from '#platform';
import type { EntryKind, LedgerId, Subject } from './kinds.ts';

export interface WaitingRow {
  id: LedgerId;
  kind: EntryKind;
  at: Date;
  body: string;
  /** Its salted hash. */
  subject: string | null;
}
export interface EntryRow extends WaitingRow {
  /** From 0, without gaps. */
  position: number;
}

export async function insertWaiting(tx: Tx, { id, kind, at, body, subject }: WaitingRow): Promise<void> {
  await tx`
    insert into ledger_waiting (id, kind, at, body, subject) values (${id}, ${kind}, ${at}, ${body}, ${subject})`;
}

/** Takes the oldest that wait. Deleted as they are taken: who dies before the end of `tx` gives them back. */
export async function takeWaiting(tx: Tx, most: number): Promise<WaitingRow[]> {
  const rows = await tx<WaitingRow[]>`
    with taken as (
      delete from ledger_waiting where id in (select id from ledger_waiting order by id limit ${most})
      returning id, kind, at, body, subject
    )
    select id, kind, at, body, subject from taken order by id`;
  return [...rows];
}

export async function insertEntries(tx: Tx, first: number, rows: readonly WaitingRow[]): Promise<void> {
  await tx`
    insert into ledger_entries (position, id, kind, at, body, subject)
    select ${first}::bigint + e.place - 1, e.id, e.kind, e.at, e.body, e.subject
    from unnest(${rows.map((row) => row.id)}::bigint[], ${rows.map((row) => row.kind)}::text[],
      ${rows.map((row) => row.at.toISOString())}::text[]::timestamptz[], ${rows.map((row) => row.body)}::text[],
      ${rows.map((row) => row.subject)}::text[])
      with ordinality e (id, kind, at, body, subject, place)`;
}

/** Entries from `from` on, in the order of the tree. */
export const selectEntries = (sql: Reader, from: number, most: number): Promise<EntryRow[]> => sql<EntryRow[]>`
  select position::float8 as position, id, kind, at, body, subject
  from ledger_entries where position >= ${from} order by position limit ${most}`;

export async function findEntry(sql: Reader, id: string): Promise<EntryRow | undefined> {
  const [row] = await sql<EntryRow[]>`
    select position::float8 as position, id, kind, at, body, subject from ledger_entries where id = ${id}`;
  return row;
}

/** All about one subject, by its hash, in the order of the tree. */
export const selectAbout = (sql: Reader, subject: string, most: number): Promise<EntryRow[]> => sql<EntryRow[]>`
  select position::float8 as position, id, kind, at, body, subject
  from ledger_entries where subject = ${subject} order by position limit ${most}`;

/** Those of one kind from `from` on, in the order of the tree. */
export const selectOfKind = (sql: Reader, kind: EntryKind, from: number, most: number): Promise<EntryRow[]> =>
  sql<EntryRow[]>`
  select position::float8 as position, id, kind, at, body, subject
  from ledger_entries where kind = ${kind} and position >= ${from} order by position limit ${most}`;

/** Those of `ids` that have their place. */
export async function ledgerEntriesOf(sql: Reader, ids: readonly string[]): Promise<EntryRow[]> {
  if (ids.length === 0) return [];
  const rows = await sql<EntryRow[]>`
    select position::float8 as position, id, kind, at, body, subject
    from ledger_entries where id = any(${ids as string[]}::bigint[])`;
  return [...rows];
}

/** There are few: a second's. */
export const selectWaitingAbout = (sql: Reader, subject: string): Promise<WaitingRow[]> => sql<WaitingRow[]>`
  select id, kind, at, body, subject from ledger_waiting where subject = ${subject} order by id`;

/** How many wait, and since when. */
export async function selectWaiting(sql: Reader): Promise<{ n: number; since: Date | null }> {
  const [row] = await sql<{ n: number; since: Date | null }[]>`
    select count(*)::int as n, min(at) as since from ledger_waiting`;
  return row!;
}

/** The salt of a subject: the one that is there, else `salt`, now kept; null when it appeared only while this ran. */
export async function upsertSalt(
  tx: Tx,
  { kind, id }: Subject,
  salt: Buffer,
  { until, isLeaving }: { until: Date | null; isLeaving: boolean },
): Promise<Buffer | null> {
  const [row] = await tx<{ salt: Buffer }[]>`
    with known as (select salt from ledger_subjects where id = ${id} and kind = ${kind}),
    made as (
      insert into ledger_subjects (id, kind, salt, held_until, is_leaving)
      select ${id}::bigint, ${kind}, ${salt}, ${until}::timestamptz, ${isLeaving} where not exists (select from known)
      on conflict do nothing returning salt
    ),
    held as (
      -- At most once a day, so that the many who report one subject do not wait for each other.
      update ledger_subjects set held_until = ${until}::timestamptz
      where id = ${id} and kind = ${kind}
        and (held_until is null or held_until < ${until}::timestamptz - interval '1 day')
    )
    select salt from known union all select salt from made`;
  return row?.salt ?? null;
}

export async function findSalt(sql: Reader, { kind, id }: Subject): Promise<Buffer | null> {
  const [row] = await sql<{ salt: Buffer }[]>`select salt from ledger_subjects where id = ${id} and kind = ${kind}`;
  return row?.salt ?? null;
}

export async function updateHeld(tx: Tx, { kind, id }: Subject, until: Date): Promise<void> {
  await tx`
    update ledger_subjects set held_until = greatest(held_until, ${until})
    where id = ${id} and kind = ${kind}`;
}

/** Erases the salts of `ids` unless they are held; those that are go later. */
export async function deleteSalts(tx: Tx, kind: string, ids: readonly string[], now: Date): Promise<void> {
  await tx`
    with erased as (
      delete from ledger_subjects
      where id = any(${ids as string[]}::bigint[]) and kind = ${kind} and (held_until is null or held_until <= ${now})
    )
    update ledger_subjects set is_leaving = true
    where id = any(${ids as string[]}::bigint[]) and kind = ${kind} and held_until > ${now}`;
}

/** Erases up to `most` salts whose time has come; returns how many. */
export async function deleteLeft(tx: Tx, now: Date, most: number): Promise<number> {
  const rows = await tx`
    delete from ledger_subjects where (id, kind) in (
      select id, kind from ledger_subjects where is_leaving and held_until <= ${now} limit ${most}
    ) returning id`;
  return rows.length;
}
