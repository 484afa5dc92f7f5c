// The statements on what people do with a parley: echo it, vote for it or against, keep it, pin it. All are
// rows of (who, what), so they are the same statements on several tables.

import type { AccountId, EchoId, Id, ParleyId, Visibility } from '#contract';
import { counting, type Reader, type Tx, type Write } from '#platform';

export type Mark = 'echoes' | 'votes' | 'down_votes' | 'bookmarks' | 'pins';

/** Whether it was new. */
export async function insertMark(
  tx: Tx,
  mark: Exclude<Mark, 'echoes'>,
  who: AccountId,
  what: ParleyId,
  id: Id,
): Promise<boolean> {
  const rows = await tx`
    insert into ${tx(mark)} (account_id, parley_id, id) values (${who}, ${what}, ${id}) on conflict do nothing returning id`;
  return rows.length > 0;
}

type Counters = Parameters<typeof counting>[1];

/** The same as one whole write, counted where it is: for `writeAnnounced` and `writeWhispered`. */
export const markingOnce =
  (
    mark: Exclude<Mark, 'echoes'>,
    who: AccountId,
    what: ParleyId,
    { id, counters }: { id: Id; counters: Counters },
  ): Write =>
  (tx, announcement) =>
    tx`
    with done as (
      insert into ${tx(mark)} (account_id, parley_id, id) values (${who}, ${what}, ${id}) on conflict do nothing returning 1
    )
    ${counting(tx, counters, 1)}
    ${announcement}`;

/** Takes a mark back as one whole write. */
export const unmarkingOnce =
  (mark: Exclude<Mark, 'echoes'>, who: AccountId, what: ParleyId, counters: Counters): Write =>
  (tx, announcement) =>
    tx`
    with done as (delete from ${tx(mark)} where account_id = ${who} and parley_id = ${what} returning 1)
    ${counting(tx, counters, -1)}
    ${announcement}`;

/** The id of the mark that was removed, or null when there was none. */
export async function deleteMark(tx: Tx, mark: Mark, who: AccountId, what: ParleyId): Promise<Id | null> {
  const [row] = await tx<{ id: Id }[]>`
    delete from ${tx(mark)} where account_id = ${who} and parley_id = ${what} returning id`;
  return row?.id ?? null;
}

export interface EchoRow {
  id: EchoId;
  account_id: AccountId;
  parley_id: ParleyId;
  visibility: Visibility;
  created_at: Date;
}

/** Writes an echo as one whole write. */
export const echoingOnce =
  (echo: EchoRow): Write =>
  (tx, announcement) =>
    tx`
    with done as (
      insert into echoes (account_id, parley_id, id, visibility, created_at)
      values (${echo.account_id}, ${echo.parley_id}, ${echo.id}, ${echo.visibility}, ${echo.created_at})
      on conflict do nothing returning 1
    )
    ${counting(
      tx,
      [
        [echo.parley_id, 'echoes'],
        [echo.account_id, 'parleys'],
      ],
      1,
    )}
    ${announcement}`;

export async function findEcho(sql: Reader, who: AccountId, what: ParleyId): Promise<EchoRow | undefined> {
  const [row] = await sql<EchoRow[]>`
    select id, account_id, parley_id, visibility, created_at from echoes where account_id = ${who} and parley_id = ${what}`;
  return row;
}

export const selectEchoes = (sql: Reader, ids: readonly EchoId[]): Promise<EchoRow[]> => sql<EchoRow[]>`
  select id, account_id, parley_id, visibility, created_at from echoes where id = any(${ids as EchoId[]}::bigint[])`;

export async function countPins(sql: Reader, who: AccountId): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from pins where account_id = ${who}`;
  return row!.n;
}

/** Removes up to `most` marks on a parley that is gone. Returns who had made them, and under which id. */
export const deleteSomeMarks = (
  tx: Tx,
  mark: Mark,
  what: ParleyId,
  most: number,
): Promise<{ account_id: AccountId; id: Id }[]> =>
  tx<{ account_id: AccountId; id: Id }[]>`
  delete from ${tx(mark)} where parley_id = ${what} and account_id in (
    select account_id from ${tx(mark)} where parley_id = ${what} limit ${most}
  ) returning account_id, id`;

/** Removes up to `most` marks by an account that is going. */
export const deleteSomeMarksBy = (
  tx: Tx,
  mark: Mark,
  who: AccountId,
  most: number,
): Promise<{ parley_id: ParleyId; id: Id }[]> =>
  tx<{ parley_id: ParleyId; id: Id }[]>`
  delete from ${tx(mark)} where account_id = ${who} and parley_id in (
    select parley_id from ${tx(mark)} where account_id = ${who} limit ${most}
  ) returning parley_id, id`;
