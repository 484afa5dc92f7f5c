// The statements on what is to be said later.

import type { AccountId, DraftId, MediumId, Page } from '#contract';
import { keyset, newestFirst, type Reader, type Tx } from '#platform';
import type { Draft } from '../prepare.ts';

/** All that was asked for but the media, with our host at the time: @ana@here is still Ana when we have moved. */
export type Content = Omit<Draft, 'media' | 'idempotencyKey'> & { domain: string };

export interface Failure {
  reason: string;
  field: string | null;
  words: string;
}

export interface DraftRow {
  account_id: AccountId;
  id: DraftId;
  content: Content;
  media_ids: MediumId[];
  due_at: Date | null;
  failure: Failure | null;
  updated_at: Date;
}

const columns = (sql: Reader) => sql`account_id, id, content, media_ids, due_at, failure, updated_at`;

/** Those that go out by themselves, or those that only wait. */
export async function selectDrafts(sql: Reader, who: AccountId, isScheduled: boolean, page: Page): Promise<DraftRow[]> {
  const rows = await sql<DraftRow[]>`
    select ${columns(sql)} from drafts
    where account_id = ${who} and (due_at is not null) = ${isScheduled} ${keyset(sql, 'id', page)}`;
  return newestFirst(page, rows);
}

export async function findDraft(sql: Reader, who: AccountId, id: DraftId): Promise<DraftRow | undefined> {
  const [row] = await sql<DraftRow[]>`select ${columns(sql)} from drafts where account_id = ${who} and id = ${id}`;
  return row;
}

/** Holds the row until the transaction ends, so that what goes out goes out once. */
export async function lockDraft(tx: Tx, who: AccountId, id: DraftId): Promise<DraftRow | undefined> {
  const [row] = await tx<DraftRow[]>`
    select ${columns(tx)} from drafts where account_id = ${who} and id = ${id} for update`;
  return row;
}

export async function writeDraft(tx: Tx, row: DraftRow): Promise<void> {
  await tx`
    insert into drafts (account_id, id, content, media_ids, due_at, failure, updated_at)
    values (${row.account_id}, ${row.id}, ${tx.json(row.content as never)}, ${row.media_ids}::bigint[], ${row.due_at},
      ${row.failure === null ? null : tx.json(row.failure as never)}, ${row.updated_at})
    on conflict (account_id, id) do update set content = excluded.content, media_ids = excluded.media_ids,
      due_at = excluded.due_at, failure = excluded.failure, updated_at = excluded.updated_at`;
}

export async function deleteDraft(tx: Tx, who: AccountId, id: DraftId): Promise<void> {
  await tx`delete from drafts where account_id = ${who} and id = ${id}`;
}

export async function deleteDraftsOf(tx: Tx, who: AccountId): Promise<void> {
  await tx`delete from drafts where account_id = ${who}`;
}

export interface Counts {
  drafts: number;
  scheduled: number;
  /** Scheduled for the day (UTC) of `day`. */
  thatDay: number;
}

export async function countDrafts(tx: Tx, who: AccountId, day: Date): Promise<Counts> {
  const [row] = await tx<Counts[]>`
    select count(*) filter (where due_at is null)::int as drafts, count(due_at)::int as scheduled,
      count(*) filter (where date_trunc('day', due_at, 'UTC') = date_trunc('day', ${day}::timestamptz, 'UTC'))::int as "thatDay"
    from drafts where account_id = ${who}`;
  return row!;
}

/** One at a time for a person, so that two at once cannot both be the last that is allowed. */
export async function lockDrafts(tx: Tx, who: AccountId): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended('drafts', ${who}::bigint))`;
}

/** Those of `media` that no parley shows and no draft of their owner's holds. */
export async function selectUnheld(tx: Tx, who: AccountId, media: readonly MediumId[]): Promise<MediumId[]> {
  const rows = await tx<{ id: MediumId }[]>`
    select m.id from unnest(${media as MediumId[]}::bigint[]) m (id)
    where not exists (select from parley_media p where p.media_id = m.id)
      and not exists (select from drafts d where d.account_id = ${who} and m.id = any(d.media_ids))`;
  return rows.map((row) => row.id);
}

/** What should have gone out before `before`. */
export const selectOverdue = (sql: Reader, before: Date): Promise<Pick<DraftRow, 'account_id' | 'id'>[]> =>
  sql<Pick<DraftRow, 'account_id' | 'id'>[]>`
  select account_id, id from drafts where due_at < ${before} order by due_at limit 500`;
