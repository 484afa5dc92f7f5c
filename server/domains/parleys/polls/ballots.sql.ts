// The statements on who chose what.

import type { AccountId, Id, ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';

/** False when the voter has chosen before, or when the poll has begun another ballot. */
export async function insertVote(tx: Tx, voter: AccountId, ballot: Id, choices: readonly number[]): Promise<boolean> {
  const rows = await tx`
    insert into poll_votes (account_id, ballot_id, choices)
    select ${voter}, ballot_id, ${choices as number[]}::smallint[] from polls where ballot_id = ${ballot}
    on conflict do nothing returning account_id`;
  return rows.length > 0;
}

/** What the voter chose before; holds it until the transaction ends. */
export async function lockVote(tx: Tx, voter: AccountId, ballot: Id): Promise<number[] | null> {
  const [row] = await tx<{ choices: number[] }[]>`
    select choices from poll_votes where account_id = ${voter} and ballot_id = ${ballot} for update`;
  return row?.choices ?? null;
}

export async function updateVote(tx: Tx, voter: AccountId, ballot: Id, more: readonly number[]): Promise<void> {
  await tx`
    update poll_votes set choices = choices || ${more as number[]}::smallint[]
    where account_id = ${voter} and ballot_id = ${ballot}`;
}

/** What one voter chose, by ballot; ballots they did not vote in are absent. */
export async function selectChoices(sql: Reader, voter: AccountId, ballots: readonly Id[]): Promise<Map<Id, number[]>> {
  const rows = await sql<{ ballot_id: Id; choices: number[] }[]>`
    select ballot_id, choices from poll_votes
    where account_id = ${voter} and ballot_id = any(${ballots as Id[]}::bigint[])`;
  return new Map(rows.map((row) => [row.ballot_id, row.choices]));
}

/** Removes up to `most` votes of a ballot that is over. Returns how many were removed. */
export async function deleteSomeVotes(tx: Tx, ballot: Id, most: number): Promise<number> {
  const { count } = await tx`
    delete from poll_votes where ballot_id = ${ballot} and account_id in (
      select account_id from poll_votes where ballot_id = ${ballot} limit ${most})`;
  return count;
}

/** Removes up to `most` votes of a voter who is going. Returns what they were. */
export const deleteSomeVotesBy = (
  tx: Tx,
  voter: AccountId,
  most: number,
): Promise<{ ballot_id: Id; choices: number[]; parley_id: ParleyId | null }[]> =>
  tx<{ ballot_id: Id; choices: number[]; parley_id: ParleyId | null }[]>`
  with gone as (
    delete from poll_votes where account_id = ${voter} and ballot_id in (
      select ballot_id from poll_votes where account_id = ${voter} limit ${most}
    ) returning ballot_id, choices
  )
  select gone.ballot_id, gone.choices, polls.parley_id from gone left join polls on polls.ballot_id = gone.ballot_id`;
