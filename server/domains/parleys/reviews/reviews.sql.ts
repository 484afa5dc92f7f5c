// The statements on replies that wait for the owner of their thread, and on what owners ask of replies.

import type { AccountId, Id, Page, ParleyId, PersonStanding, ReviewPolicy, ReviewState, WordAction } from '#contract';
import { keyset, newestFirst, type Reader, type Tx } from '#platform';
import type { Line } from '../lists.sql.ts';
import type { Outcome, Rules } from './rules.ts';

export interface WordRow {
  id: Id;
  phrase: string;
  action: WordAction;
}

/** What `owner` asks of a reply by `person`. One row. */
export async function selectRules(sql: Reader, owner: AccountId, person: AccountId): Promise<Rules> {
  const [row] = await sql<Rules[]>`
    select coalesce((select policy from comment_rules where owner_id = ${owner}), 'open') as policy,
      coalesce((
        select json_agg(json_build_object('phrase', w.phrase, 'action', w.action))
        from comment_words w where w.owner_id = ${owner}), '[]') as words,
      (select standing from comment_people where owner_id = ${owner} and person_id = ${person}) as person,
      exists (select from follows where follower_id = ${owner} and followee_id = ${person}) as "isFollowed"`;
  return row!;
}

export const selectPolicy = async (sql: Reader, owner: AccountId): Promise<ReviewPolicy> => {
  const [row] = await sql<{ policy: ReviewPolicy }[]>`select policy from comment_rules where owner_id = ${owner}`;
  return row?.policy ?? 'open';
};

export async function upsertPolicy(tx: Tx, owner: AccountId, policy: ReviewPolicy): Promise<void> {
  await tx`
    insert into comment_rules (owner_id, policy) values (${owner}, ${policy})
    on conflict (owner_id) do update set policy = excluded.policy`;
}

export const selectWords = (sql: Reader, owner: AccountId): Promise<WordRow[]> => sql<WordRow[]>`
  select id, phrase, action from comment_words where owner_id = ${owner} order by id`;

export async function insertWord(tx: Tx, owner: AccountId, { id, phrase, action }: WordRow): Promise<void> {
  await tx`insert into comment_words (owner_id, id, phrase, action) values (${owner}, ${id}, ${phrase}, ${action})`;
}

export async function deleteWord(tx: Tx, owner: AccountId, id: Id): Promise<boolean> {
  return (await tx`delete from comment_words where owner_id = ${owner} and id = ${id} returning id`).length > 0;
}

export interface PersonRow {
  person_id: AccountId;
  standing: PersonStanding;
}

export const selectPeople = (sql: Reader, owner: AccountId, most: number): Promise<PersonRow[]> => sql<PersonRow[]>`
  select person_id, standing from comment_people where owner_id = ${owner} order by decided_at desc limit ${most}`;

export async function upsertPerson(
  tx: Tx,
  owner: AccountId,
  { person_id, standing }: PersonRow,
  now: Date,
): Promise<void> {
  await tx`
    insert into comment_people (owner_id, person_id, standing, decided_at) values (${owner}, ${person_id}, ${standing}, ${now})
    on conflict (owner_id, person_id) do update set standing = excluded.standing, decided_at = excluded.decided_at`;
}

export async function deletePerson(tx: Tx, owner: AccountId, person: AccountId): Promise<void> {
  await tx`delete from comment_people where owner_id = ${owner} and person_id = ${person}`;
}

export interface NewReview extends Outcome {
  owner: AccountId;
}

export async function insertReview(
  tx: Tx,
  { owner, state, reason }: NewReview,
  reply: { id: ParleyId; author_id: AccountId; created_at: Date },
): Promise<void> {
  await tx`
    insert into comment_reviews (owner_id, parley_id, author_id, state, reason, created_at)
    values (${owner}, ${reply.id}, ${reply.author_id}, ${state}, ${reason}, ${reply.created_at})`;
}

/** As insertReview, for what may have stood before. */
export async function upsertReview(
  tx: Tx,
  reply: { id: ParleyId; author_id: AccountId; created_at: Date },
  { owner, state, reason }: NewReview,
): Promise<void> {
  await tx`
    insert into comment_reviews (owner_id, parley_id, author_id, state, reason, created_at)
    values (${owner}, ${reply.id}, ${reply.author_id}, ${state}, ${reason}, ${reply.created_at})
    on conflict (owner_id, parley_id) do update
    set state = excluded.state, reason = excluded.reason, decided_at = null`;
}

/** Notes what the owner decides, whether it waited or stood before. */
export async function upsertDecided(
  tx: Tx,
  owner: AccountId,
  reply: { id: ParleyId; author_id: AccountId; created_at: Date },
  { state, now }: { state: ReviewState; now: Date },
): Promise<void> {
  await tx`
    insert into comment_reviews (owner_id, parley_id, author_id, state, reason, created_at, decided_at)
    values (${owner}, ${reply.id}, ${reply.author_id}, ${state}, 'owner', ${reply.created_at}, ${now})
    on conflict (owner_id, parley_id) do update set state = excluded.state, decided_at = excluded.decided_at`;
}

export async function updateReview(
  tx: Tx,
  parley: ParleyId,
  review: 'pending' | 'denied' | 'muted' | null,
): Promise<void> {
  await tx`update parleys set review = ${review} where id = ${parley}`;
}

/** Replies in one state beneath what `owner` began, newest first. */
export async function selectQueue(
  sql: Reader,
  { owner, state, author }: { owner: AccountId; state: ReviewState; author: AccountId | null },
  page: Page,
): Promise<Line[]> {
  const rows = await sql<Line[]>`
    select r.parley_id as key, r.parley_id as id, r.parley_id as "parleyId", null::bigint as "echoerId"
    from comment_reviews r
    where r.owner_id = ${owner} and r.state = ${state} ${author === null ? sql`` : sql`and r.author_id = ${author}`}
      ${keyset(sql, 'r.parley_id', page)}`;
  return newestFirst(page, rows);
}

/** How many stand in each state. */
export async function countStates(sql: Reader, owner: AccountId): Promise<Record<string, number>> {
  const rows = await sql<{ state: string; n: number }[]>`
    select state, count(*)::int as n from comment_reviews where owner_id = ${owner} group by state`;
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

/** What of one person waits, oldest first. */
export async function selectWaitingOf(
  sql: Reader,
  owner: AccountId,
  person: AccountId,
  most: number,
): Promise<ParleyId[]> {
  const rows = await sql<{ parley_id: ParleyId }[]>`
    select parley_id from comment_reviews
    where owner_id = ${owner} and author_id = ${person} and state = 'pending' order by parley_id limit ${most}`;
  return rows.map((row) => row.parley_id);
}

export async function deleteReviewsOf(tx: Tx, parley: ParleyId): Promise<void> {
  await tx`delete from comment_reviews where parley_id = ${parley}`;
}

/** What somebody asked of replies, and was asked, goes with them. */
export async function deleteRulesOf(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from comment_rules where owner_id = ${account}`;
  await tx`delete from comment_words where owner_id = ${account}`;
  await tx`delete from comment_people where owner_id = ${account}`;
  await tx`delete from comment_people where person_id = ${account}`;
  await tx`delete from comment_reviews where owner_id = ${account}`;
}
