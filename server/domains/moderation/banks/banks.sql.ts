// The statements on banks: their entries, and the changes that brought and removed them.

import type { AccountId, Id } from '#contract';
import type { Reader, Tx } from '#platform';
import type { BankKind, Entry, Tier } from './entries.ts';

export interface ChangeRow {
  id: Id;
  /** Null for the operator. */
  account_id: AccountId | null;
  source: string;
  why: string;
  added: number;
  removed: number;
  changed_at: Date;
}

/** Changes follow each other: what one has read of them is never preceded by what comes later. Held until the commit. */
export async function lockChanges(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtext('palabre.bank_changes'))`;
}

export async function insertChange(tx: Tx, row: ChangeRow): Promise<void> {
  await tx`
    insert into bank_changes (id, account_id, source, why, added, removed, changed_at)
    values (${row.id}, ${row.account_id}, ${row.source}, ${row.why}, ${row.added}, ${row.removed}, ${row.changed_at})`;
}

export interface Counted {
  added: number;
  replaced: number;
}

/** Adds what is not there as it is; what is there otherwise is replaced. @param ids one for each of `entries`. */
export async function insertEntries(
  tx: Tx,
  change: Id,
  entries: readonly Entry[],
  ids: readonly Id[],
): Promise<Counted> {
  const given = tx`unnest(${ids as Id[]}::bigint[], ${entries.map((one) => one.kind)}::text[],
    ${entries.map((one) => one.key.toString('hex'))}::text[], ${entries.map((one) => one.value)}::text[],
    ${entries.map((one) => one.hashes?.toString('hex') ?? null)}::text[], ${entries.map((one) => one.tier)}::text[],
    ${entries.map((one) => one.category)}::text[], ${entries.map((one) => one.note)}::text[],
    ${entries.map((one) => one.expiresAt?.toISOString() ?? null)}::text[]::timestamptz[])
    as g (id, kind, key, value, hashes, tier, category, note, expires_at)`;
  const replaced = await tx`
    update bank_entries e set removed_change_id = ${change} from ${given}
    where e.kind = g.kind and e.key = decode(g.key, 'hex') and e.removed_change_id is null
      and (e.tier, e.category, e.expires_at, e.note, e.hashes) is distinct from
        (g.tier, g.category, g.expires_at, g.note, coalesce(decode(g.hashes, 'hex'), e.hashes))
    returning e.id`;
  const added = await tx`
    insert into bank_entries (id, kind, key, value, hashes, tier, category, note, expires_at, change_id)
    select g.id, g.kind, decode(g.key, 'hex'), g.value, decode(g.hashes, 'hex'), g.tier, g.category, g.note, g.expires_at,
      ${change}::bigint
    from ${given}
    on conflict (kind, key) where removed_change_id is null do nothing
    returning id`;
  return { added: added.length, replaced: replaced.length };
}

export async function updateCounts(tx: Tx, change: Id, { added, replaced }: Counted): Promise<void> {
  await tx`update bank_changes set added = ${added}, removed = ${replaced} where id = ${change}`;
}

/** Returns which of `ids` stood and stand no longer. */
export async function updateRemoved(tx: Tx, change: Id, ids: readonly Id[]): Promise<Id[]> {
  const rows = await tx<{ id: Id }[]>`
    update bank_entries set removed_change_id = ${change}
    where id = any(${ids as Id[]}::bigint[]) and removed_change_id is null returning id`;
  return rows.map((row) => row.id);
}

export interface EntryRow {
  id: Id;
  kind: BankKind;
  key: Buffer;
  value: string | null;
  hashes: Buffer | null;
  tier: Tier;
  category: string;
  note: string;
  expires_at: Date | null;
  change_id: Id;
}

/** What stands, by id, after one. */
export const selectStanding = (
  sql: Reader,
  after: Id,
  most: number,
  kind: BankKind | null = null,
): Promise<EntryRow[]> =>
  sql<EntryRow[]>`
  select id, kind, key, value, hashes, tier, category, note, expires_at, change_id from bank_entries
  where removed_change_id is null and id > ${after} and (${kind}::text is null or kind = ${kind})
  order by id limit ${most}`;

/** What a change brought and stands, by id, after one. */
export const selectOfChange = (sql: Reader, change: Id, after: Id, most: number): Promise<EntryRow[]> => sql<
  EntryRow[]
>`
  select id, kind, key, value, hashes, tier, category, note, expires_at, change_id from bank_entries
  where change_id = ${change} and id > ${after} and removed_change_id is null order by id limit ${most}`;

export async function selectRemovedBy(sql: Reader, change: Id): Promise<Id[]> {
  const rows = await sql<{ id: Id }[]>`select id from bank_entries where removed_change_id = ${change}`;
  return rows.map((row) => row.id);
}

/** Changes after one, in their order. */
export const selectChangesAfter = (sql: Reader, after: Id, most: number): Promise<ChangeRow[]> => sql<ChangeRow[]>`
  select id, account_id, source, why, added, removed, changed_at from bank_changes
  where id > ${after} order by id limit ${most}`;

export async function selectLatestChange(sql: Reader): Promise<Id> {
  const [row] = await sql<{ id: Id }[]>`select id from bank_changes order by id desc limit 1`;
  return row?.id ?? ('0' as Id);
}

export interface Provenance {
  change_id: Id;
  account_id: AccountId | null;
  source: string;
  why: string;
  changed_at: Date;
}

/** Who brought what in `changes`, when, from where and why. */
export const selectProvenance = (sql: Reader, changes: readonly Id[]): Promise<Provenance[]> => sql<Provenance[]>`
  select id as change_id, account_id, source, why, changed_at from bank_changes
  where id = any(${changes as Id[]}::bigint[])`;

/** What those who are gone did stands without their name. */
export async function forgetChanger(tx: Tx, account: AccountId): Promise<void> {
  await tx`update bank_changes set account_id = null where account_id = ${account}`;
  await tx`delete from bank_matches where account_id = ${account}`;
}
