// The statements on notices, their items, and who may send them with a key.

import type { AccountId, Harm, Id } from '#contract';
import type { Reader, Tx } from '#platform';
import type { SubjectKind } from '../subject.ts';

export type NoticeKind = 'notice' | 'flagger' | 'order';
export type ItemState = 'open' | 'resolved' | 'justified' | 'gone' | 'unknown';

/** By what right an authority orders. */
export interface Mandate {
  authority: string;
  /** ISO 3166 alpha-2. */
  country: string;
  basis: 'tco' | 'lcen' | 'dsa-9' | 'other';
  /** The authority's own number. */
  reference: string;
  /** Whether the author may be told. */
  mayTell: boolean;
}

export interface NoticeRow {
  id: Id;
  kind: NoticeKind;
  flagger_id: Id | null;
  name: string;
  email: string;
  harm: Harm;
  explanation: string;
  locale: string;
  mandate: Mandate | null;
  ledger_id: string | null;
  created_at: Date;
  due_at: Date | null;
  precaution_at: Date | null;
  closed_at: Date | null;
  reply: Reply | null;
  replied_at: Date | null;
}

/** What an authority is answered. */
export interface Reply {
  outcome: 'disabled' | 'refused';
  words: string;
}

export interface ItemRow {
  notice_id: Id;
  position: number;
  url: string;
  subject_kind: SubjectKind | null;
  subject_id: Id | null;
  author_id: AccountId | null;
  case_id: Id | null;
  state: ItemState;
  words: string;
  ledger_id: string | null;
  decided_at: Date | null;
}

const columns = (sql: Reader) => sql`
  id, kind, flagger_id, name, email, harm, explanation, locale, mandate, ledger_id, created_at, due_at,
  precaution_at, closed_at, reply, replied_at`;

export async function insertNotice(tx: Tx, row: NoticeRow, receiptDigest: Buffer): Promise<void> {
  await tx`
    insert into notices (id, kind, receipt_digest, flagger_id, name, email, harm, explanation, locale, mandate, ledger_id,
      created_at, due_at, closed_at)
    values (${row.id}, ${row.kind}, ${receiptDigest}, ${row.flagger_id}, ${row.name}, ${row.email}, ${row.harm},
      ${row.explanation}, ${row.locale}, ${row.mandate === null ? null : JSON.stringify(row.mandate)}::text::jsonb,
      ${row.ledger_id}, ${row.created_at}, ${row.due_at}, ${row.closed_at})`;
}

export async function insertItems(tx: Tx, items: readonly ItemRow[]): Promise<void> {
  await tx`
    insert into notice_items (notice_id, position, url, subject_kind, subject_id, author_id, case_id, state, words, ledger_id,
      decided_at)
    select i.notice_id, i.position, i.url, i.subject_kind, i.subject_id, i.author_id, i.case_id, i.state, i.words,
      i.ledger_id, i.decided_at
    from jsonb_to_recordset(${JSON.stringify(items)}::text::jsonb) i (notice_id bigint, position int, url text,
      subject_kind text, subject_id bigint, author_id bigint, case_id bigint, state text, words text, ledger_id bigint,
      decided_at timestamptz)`;
}

export async function findNotice(sql: Reader, id: Id): Promise<NoticeRow | undefined> {
  const [row] = await sql<NoticeRow[]>`select ${columns(sql)} from notices where id = ${id}`;
  return row;
}

export async function lockNotice(tx: Tx, id: Id): Promise<NoticeRow | undefined> {
  const [row] = await tx<NoticeRow[]>`select ${columns(tx)} from notices where id = ${id} for update`;
  return row;
}

export async function findByReceipt(sql: Reader, digest: Buffer): Promise<NoticeRow | undefined> {
  const [row] = await sql<NoticeRow[]>`select ${columns(sql)} from notices where receipt_digest = ${digest}`;
  return row;
}

export const selectItems = (sql: Reader, notices: readonly Id[]): Promise<ItemRow[]> => sql<ItemRow[]>`
  select notice_id, position, url, subject_kind, subject_id, author_id, case_id, state, words, ledger_id, decided_at
  from notice_items where notice_id = any(${notices as Id[]}::bigint[]) order by notice_id, position`;

/** Those that wait for a case, held until the transaction ends. */
export const lockItemsOfCase = (tx: Tx, caseId: Id): Promise<ItemRow[]> => tx<ItemRow[]>`
  select notice_id, position, url, subject_kind, subject_id, author_id, case_id, state, words, ledger_id, decided_at
  from notice_items where case_id = ${caseId} and state = 'open' order by notice_id, position for update`;

export async function updateItem(
  tx: Tx,
  { notice_id, position }: Pick<ItemRow, 'notice_id' | 'position'>,
  { state, words, now }: { state: ItemState; words: string; now: Date },
): Promise<void> {
  await tx`
    update notice_items set state = ${state}, words = ${words}, decided_at = ${now}
    where notice_id = ${notice_id} and position = ${position}`;
}

/** Closes those of which no item waits. @returns which they are. */
export async function updateClosed(tx: Tx, notices: readonly Id[], now: Date): Promise<NoticeRow[]> {
  return tx<NoticeRow[]>`
    update notices n set closed_at = ${now}
    where n.id = any(${notices as Id[]}::bigint[]) and n.closed_at is null
      and not exists (select from notice_items i where i.notice_id = n.id and i.state = 'open')
    returning ${columns(tx)}`;
}

/** Open ones of a kind, the most urgent first. */
export const selectOpen = (sql: Reader, kind: NoticeKind, most: number): Promise<NoticeRow[]> => sql<NoticeRow[]>`
  select ${columns(sql)} from notices where kind = ${kind} and closed_at is null
  order by due_at nulls last, id limit ${most}`;

export const selectOfFlagger = (sql: Reader, flagger: Id, most: number): Promise<NoticeRow[]> => sql<NoticeRow[]>`
  select ${columns(sql)} from notices where flagger_id = ${flagger} order by id desc limit ${most}`;

/** Orders whose clock has run so far that what they name is put out of sight. */
export const lockOverdue = (tx: Tx, before: Date, most: number): Promise<NoticeRow[]> => tx<NoticeRow[]>`
  select ${columns(tx)} from notices
  where kind = 'order' and closed_at is null and precaution_at is null and created_at <= ${before}
  order by due_at, id limit ${most} for update skip locked`;

export async function updatePrecaution(tx: Tx, id: Id, now: Date): Promise<void> {
  await tx`update notices set precaution_at = ${now} where id = ${id}`;
}

export async function updateReply(tx: Tx, id: Id, reply: Reply, by: AccountId | null, now: Date): Promise<void> {
  await tx`
    update notices set reply = ${JSON.stringify(reply)}::text::jsonb, replied_at = ${now}, replied_by = ${by} where id = ${id}`;
}

/** How the last items that somebody sent ended: by their e-mail, or their key. */
export async function selectRecord(
  sql: Reader,
  from: { email: string } | { flagger: Id },
  most: number,
): Promise<{ resolved: number; ended: number }> {
  const [row] = await sql<{ resolved: number; ended: number }[]>`
    select count(*) filter (where state = 'resolved')::int as resolved, count(*)::int as ended
    from (
      select i.state from notices n join notice_items i on i.notice_id = n.id and i.state in ('resolved', 'justified')
      where ${'email' in from ? sql`n.email = ${from.email} and n.email <> ''` : sql`n.flagger_id = ${from.flagger}`}
      order by n.id desc limit ${most}
    ) lately`;
  return row!;
}

/** Who is gone is not named in what was sent about them. */
export async function forgetNamed(tx: Tx, account: AccountId): Promise<void> {
  await tx`update notice_items set author_id = null where author_id = ${account}`;
  await tx`update notices set replied_by = null where replied_by = ${account}`;
}
