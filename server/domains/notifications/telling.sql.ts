// Of what people are told: each statement names the candidates, and `tell` decides who of them is told and how.

import type { AccountId, EchoId, Id, ParleyId } from '#contract';
import { isStanding } from '#parleys';
import type { Reader, Tx } from '#platform';
import { tellLost } from './losing.sql.ts';
import { tell, type Candidates } from './tell.sql.ts';

/** Whom a parley mentions, and whom it answers if they may see it. */
const mentioned = (sql: Reader, parley: ParleyId): Candidates => sql`
  select m.account_id as recipient_id, p.author_id as actor_id, 'mention' as kind
  from parleys p join parley_mentions m on m.parley_id = p.id where p.id = ${parley}
  union
  select p.reply_to_author_id, p.author_id, 'mention' from parleys p
  where p.id = ${parley} and p.reply_to_author_id is not null
    and (p.visibility in ('public', 'unlisted') or (p.visibility = 'followers' and exists (
      select from follows f where f.follower_id = p.reply_to_author_id and f.followee_id = p.author_id)))`;

/** Followers who want to be told of each parley; those whom it mentions or quotes are told of that. */
const subscribed = (sql: Reader, parley: ParleyId): Candidates => sql`
  select f.follower_id as recipient_id, p.author_id as actor_id, 'status' as kind
  from parleys p join follows f on f.followee_id = p.author_id and f.notifies
  where p.id = ${parley} and p.visibility <> 'direct'
    and (p.thread_id = p.id or p.reply_to_author_id = p.author_id)
    and (f.languages is null or p.language is null or p.language = any(f.languages))
    and not exists (
      select from parley_mentions m where m.parley_id = p.id and m.account_id = f.follower_id)
    and not exists (select from quotes q where q.parley_id = p.id and q.quoted_author_id = f.follower_id)`;

/** Whether anybody wants to be told of each parley of `author`. */
export async function hasBell(tx: Tx, author: AccountId): Promise<boolean> {
  const rows = await tx`select true from follows where followee_id = ${author} and notifies limit 1`;
  return rows.length > 0;
}

/** Whom a parley quotes, if they may see it; who is mentioned is told of that. */
const quoted = (sql: Reader, parley: ParleyId): Candidates => sql`
  select q.quoted_author_id as recipient_id, p.author_id as actor_id, 'quote' as kind
  from parleys p join quotes q on q.parley_id = p.id
  where p.id = ${parley} and (p.visibility in ('public', 'unlisted') or (p.visibility = 'followers' and exists (
      select from follows f where f.follower_id = q.quoted_author_id and f.followee_id = p.author_id)))
    and not exists (select from (${mentioned(sql, parley)}) m where m.recipient_id = q.quoted_author_id)`;

/** Tells whom a new parley mentions, answers or quotes, and who asked to be told of each. */
export const tellPosted = (tx: Tx, parley: ParleyId): Promise<void> =>
  tell(
    tx,
    { parley },
    tx`${mentioned(tx, parley)} union all ${quoted(tx, parley)} union all ${subscribed(tx, parley)}`,
  );

export const tellFollowed = (tx: Tx, follower: AccountId, followee: AccountId) =>
  tell(
    tx,
    {},
    tx`
      select followee_id as recipient_id, follower_id as actor_id, 'follow' as kind
      from follows where follower_id = ${follower} and followee_id = ${followee}`,
    'follow',
  );

export const tellAsked = (tx: Tx, follower: AccountId, followee: AccountId) =>
  tell(
    tx,
    {},
    tx`
      select followee_id as recipient_id, follower_id as actor_id, 'follow_request' as kind
      from follow_requests where follower_id = ${follower} and followee_id = ${followee}`,
  );

export const tellEchoed = (tx: Tx, parley: ParleyId, echo: EchoId) =>
  tell(
    tx,
    { parley },
    tx`
      select p.author_id as recipient_id, e.account_id as actor_id, 'reblog' as kind
      from echoes e join parleys p on p.id = e.parley_id where e.id = ${echo}`,
    'reblog',
  );

export const tellVoted = (tx: Tx, parley: ParleyId, voter: AccountId) =>
  tell(
    tx,
    { parley },
    tx`
      select p.author_id as recipient_id, v.account_id as actor_id, 'favourite' as kind
      from votes v join parleys p on p.id = v.parley_id where v.parley_id = ${parley} and v.account_id = ${voter}`,
    'favourite',
  );

/** Tells who asked and who voted that a poll is over. */
export const tellPollEnded = (tx: Tx, parley: ParleyId) =>
  tell(
    tx,
    { parley },
    tx`
      select author_id as recipient_id, author_id as actor_id, 'poll' as kind from polls where parley_id = ${parley}
      union all
      select v.account_id, o.author_id, 'poll'
      from polls o join poll_votes v on v.ballot_id = o.ballot_id where o.parley_id = ${parley}`,
  );

/**
 * Tells whom an edited parley mentions and was not told yet, and who echoed it: these again for each edit, the latest
 * replacing what was told before.
 */
export async function tellEdited(tx: Tx, parley: ParleyId): Promise<void> {
  await tx`
    with gone as (
      delete from notifications
      where parley_id = ${parley} and kind = 'update'
        and created_at < (select edited_at from parleys where id = ${parley}) returning recipient_id
    )
    select ${tellLost(tx)}`;
  await tell(
    tx,
    { parley },
    tx`
      ${mentioned(tx, parley)} union all
      select e.account_id, p.author_id, 'update' from parleys p join echoes e on e.parley_id = p.id where p.id = ${parley}`,
  );
}

/** Tells who quoted a parley that it was edited, each with what they last made of it; the latest replaces what was told before. */
export async function tellQuoters(tx: Tx, parley: ParleyId): Promise<void> {
  await tx`
    with gone as (
      delete from notifications where kind = 'quoted_update' and parley_id in (
        select q.parley_id from quotes q where q.quoted_id = ${parley} and ${isStanding(tx)}) returning recipient_id
    )
    select ${tellLost(tx)}`;
  await tell(
    tx,
    { parley: tx`c.parley_id` },
    tx`
      select q.author_id as recipient_id, q.quoted_author_id as actor_id, 'quoted_update' as kind, max(q.parley_id) as parley_id
      from quotes q where q.quoted_id = ${parley} and ${isStanding(tx)} group by 1, 2`,
  );
}

/** Tells each who reported what a case is about, once, what became of it: of their latest report. */
export const tellReported = (tx: Tx, caseId: Id): Promise<void> =>
  tell(
    tx,
    { report: tx`c.report_id` },
    tx`
      select distinct on (r.reporter_id) r.reporter_id as recipient_id, r.reporter_id as actor_id,
        'report_outcome' as kind, r.id as report_id
      from reports r join cases s on s.id = r.case_id
      where r.case_id = ${caseId} and r.reporter_id is not null and r.resolved_at = s.closed_at
      order by r.reporter_id, r.id desc`,
  );

/**
 * Tells those who watch over the house, but not `whom` it is about, to look into their queue. It comes from nobody, so that nobody
 * can keep it from them by blocking them; the latest replaces what was told before.
 */
export async function tellAlarmed(tx: Tx, whom: AccountId): Promise<void> {
  const watching = tx`
    select id from accounts where role <> 'member' and role = 'admin' and deleted_at is null and id <> ${whom}`;
  await tx`
    with gone as (
      delete from notifications where recipient_id in (${watching}) and kind = 'staff_alarm' returning recipient_id
    )
    select ${tellLost(tx)}`;
  await tell(tx, {}, tx`select w.id as recipient_id, w.id as actor_id, 'staff_alarm' as kind from (${watching}) w`);
}

/** Tells `author` what was decided of them; again when an appeal was decided, the latest replacing what was told before. */
export async function tellDecided(tx: Tx, decision: Id, author: AccountId): Promise<void> {
  await tx`
    with gone as (
      delete from notifications where decision_id = ${decision} and recipient_id = ${author} returning recipient_id
    )
    select ${tellLost(tx)}`;
  await tell(
    tx,
    { decision },
    tx`select ${author}::bigint as recipient_id, ${author}::bigint as actor_id, 'moderation_warning' as kind`,
  );
}
