// The statements on jurors, juries and their seats.

import type { AccountId, Id } from '#contract';
import type { Reader, Tx } from '#platform';
import type { Side } from './sides.ts';
import type { Vote } from './verdict.ts';

export async function insertJuror(tx: Tx, account: AccountId, now: Date): Promise<void> {
  await tx`insert into jurors (account_id, joined_at) values (${account}, ${now}) on conflict do nothing`;
}

export async function deleteJuror(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from jurors where account_id = ${account}`;
}

export async function selectIsJuror(sql: Reader, account: AccountId): Promise<boolean> {
  const rows = await sql`select from jurors where account_id = ${account}`;
  return rows.length > 0;
}

/**
 * Some of those who may judge between `parties`, in random order: in good standing, here since `before`, nobody of the staff, and
 * without ties to any party (no follow, block, mute, mention or answer either way).
 */
export async function drawCandidates(
  sql: Reader,
  { parties, except, before, since, most }: Draw,
): Promise<{ id: AccountId; follows: string[] }[]> {
  return sql<{ id: AccountId; follows: string[] }[]>`
    select a.id, array(select f.followee_id::text from follows f where f.follower_id = a.id limit 500) as follows
    from jurors j join accounts a on a.id = j.account_id
    where a.role = 'member' and a.suspended_at is null and a.deleted_at is null and a.bounds is null
      and a.created_at < ${before} and a.id <> all(${except as AccountId[]}::bigint[])
      and a.id <> all(${parties as AccountId[]}::bigint[])
      and not exists (
        select from decisions d where d.author_id = a.id and d.decided_at > ${since} and d.measure <> 'none'
          and (d.undone_at is null or d.undone_why = 'ended'))
      and not exists (
        select from unnest(${parties as AccountId[]}::bigint[]) p(id) where
          exists (select from follows f where f.follower_id = a.id and f.followee_id = p.id)
          or exists (select from follows f where f.follower_id = p.id and f.followee_id = a.id)
          or exists (select from blocks b where b.blocker_id = a.id and b.blocked_id = p.id)
          or exists (select from blocks b where b.blocker_id = p.id and b.blocked_id = a.id)
          or exists (select from mutes m where m.muter_id = a.id and m.muted_id = p.id)
          or exists (select from mutes m where m.muter_id = p.id and m.muted_id = a.id)
          or exists (select from parleys q join parley_mentions n on n.parley_id = q.id
            where q.author_id = a.id and n.account_id = p.id)
          or exists (select from parleys q join parley_mentions n on n.parley_id = q.id
            where q.author_id = p.id and n.account_id = a.id)
          or exists (select from parleys q where q.author_id = a.id and q.reply_to_author_id = p.id)
          or exists (select from parleys q where q.author_id = p.id and q.reply_to_author_id = a.id))
    order by random() limit ${most}`;
}

export interface Draw {
  parties: readonly AccountId[];
  except: readonly AccountId[];
  before: Date;
  since: Date;
  most: number;
}

export interface JuryRow {
  id: Id;
  appeal_id: Id;
  called_at: Date;
  ended_at: Date | null;
  outcome: string | null;
}

/** False where the appeal has had one. */
export async function insertJury(tx: Tx, row: Pick<JuryRow, 'id' | 'appeal_id' | 'called_at'>): Promise<boolean> {
  const rows = await tx`
    insert into juries (id, appeal_id, called_at) values (${row.id}, ${row.appeal_id}, ${row.called_at})
    on conflict do nothing returning id`;
  return rows.length > 0;
}

export async function lockJury(tx: Tx, id: Id): Promise<JuryRow | undefined> {
  const [row] = await tx<JuryRow[]>`
    select id, appeal_id, called_at, ended_at, outcome from juries where id = ${id} for update`;
  return row;
}

export async function findJury(sql: Reader, id: Id): Promise<JuryRow | undefined> {
  const [row] = await sql<JuryRow[]>`select id, appeal_id, called_at, ended_at, outcome from juries where id = ${id}`;
  return row;
}

export async function updateEnded(tx: Tx, id: Id, outcome: string, now: Date): Promise<void> {
  await tx`update juries set ended_at = ${now}, outcome = ${outcome} where id = ${id}`;
}

export interface SeatRow {
  jury_id: Id;
  juror_id: AccountId;
  side: Side;
  seated_at: Date;
  vote: Vote | null;
  voted_at: Date | null;
  left_at: Date | null;
}

export async function insertSeats(
  tx: Tx,
  jury: Id,
  seats: readonly { id: AccountId; side: Side }[],
  now: Date,
): Promise<void> {
  await tx`
    insert into jury_seats (jury_id, juror_id, side, seated_at)
    select ${jury}, s.id, s.side, ${now}
    from unnest(${seats.map((seat) => seat.id)}::bigint[], ${seats.map((seat) => seat.side)}::smallint[]) s(id, side)
    on conflict do nothing`;
}

export const selectSeats = (sql: Reader, jury: Id): Promise<SeatRow[]> => sql<SeatRow[]>`
  select jury_id, juror_id, side, seated_at, vote, voted_at, left_at from jury_seats where jury_id = ${jury}`;

/** Where `juror` is asked to vote: seats of open juries. */
export const selectSeatsOf = (sql: Reader, juror: AccountId): Promise<SeatRow[]> => sql<SeatRow[]>`
  select s.jury_id, s.juror_id, s.side, s.seated_at, s.vote, s.voted_at, s.left_at
  from jury_seats s join juries j on j.id = s.jury_id and j.ended_at is null
  where s.juror_id = ${juror} and s.left_at is null and s.voted_at is null order by s.seated_at limit 20`;

export async function updateVote(tx: Tx, jury: Id, juror: AccountId, vote: Vote, now: Date): Promise<void> {
  await tx`
    update jury_seats set vote = ${vote}, voted_at = ${now} where jury_id = ${jury} and juror_id = ${juror}`;
}

/** Seats that were not answered since `before` are left. */
export async function updateLeft(tx: Tx, jury: Id, before: Date, now: Date): Promise<void> {
  await tx`
    update jury_seats set left_at = ${now}
    where jury_id = ${jury} and voted_at is null and left_at is null and seated_at <= ${before}`;
}

export const selectOpenJuries = (sql: Reader, most: number): Promise<JuryRow[]> => sql<JuryRow[]>`
  select id, appeal_id, called_at, ended_at, outcome from juries where ended_at is null order by called_at limit ${most}`;

/** What somebody voted stays, without them: a vote has no name once its juror is gone. */
export async function forgetJuror(tx: Tx, account: AccountId, now: Date): Promise<void> {
  await deleteJuror(tx, account);
  await tx`
    update jury_seats set left_at = ${now} where juror_id = ${account} and voted_at is null and left_at is null`;
}
