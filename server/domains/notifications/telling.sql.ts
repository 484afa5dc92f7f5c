// The statements that write notifications: one INSERT … SELECT a kind, so that a parley with fifty mentions or a thousand
// who want to be told costs one. Who may be told at all is said once, in `tell`.

import type { AccountId, EchoId, ParleyId } from '#contract';
import { CHANNEL, newId, type Reader, type Tx } from '#platform';

type Candidates = ReturnType<Reader>;

/**
 * Tells each candidate (recipient_id, actor_id, kind) once, and whispers 'notifications.arrived' for each: never oneself (but of
 * the end of one's poll), the suspended, whoever is blocked either way or mutes the actor's notifications or the conversation. What somebody was
 * told, or has put away, is not told again.
 */
async function tell(tx: Tx, parley: ParleyId | null, candidates: Candidates): Promise<void> {
  // One id for all of them: the key is (recipient, id).
  await tx`
    with told as (
      insert into notifications (recipient_id, id, kind, actor_id, parley_id, created_at)
      select c.recipient_id, ${newId()}, c.kind, c.actor_id, ${parley}, now()
      from (${candidates}) c
      join accounts r on r.id = c.recipient_id and r.suspended_at is null and r.deleted_at is null
      join accounts a on a.id = c.actor_id and a.suspended_at is null and a.deleted_at is null
      where (c.recipient_id <> c.actor_id or c.kind = 'poll')
        and not exists (select from blocks b where b.blocker_id = c.recipient_id and b.blocked_id = c.actor_id)
        and not exists (select from blocks b where b.blocker_id = c.actor_id and b.blocked_id = c.recipient_id)
        and not exists (
          select from mutes m where m.muter_id = c.recipient_id and m.muted_id = c.actor_id and m.hides_notifications
            and (m.expires_at is null or m.expires_at > now()))
        and not exists (
          select from thread_mutes t join parleys p on p.thread_id = t.thread_id
          where t.account_id = c.recipient_id and p.id = ${parley})
      on conflict do nothing
      returning recipient_id, id
    )
    select pg_notify(${CHANNEL}, json_build_object(
      'kind', 'notifications.arrived', 'recipient', recipient_id::text, 'notification', id::text)::text)
    from told`;
}

/** Whom a parley mentions, and whom it answers if they may see it. */
const mentioned = (sql: Reader, parley: ParleyId): Candidates => sql`
  select m.account_id as recipient_id, p.author_id as actor_id, 'mention' as kind
  from parleys p join parley_mentions m on m.parley_id = p.id where p.id = ${parley}
  union
  select p.reply_to_author_id, p.author_id, 'mention' from parleys p
  where p.id = ${parley} and p.reply_to_author_id is not null
    and (p.visibility in ('public', 'unlisted') or (p.visibility = 'followers' and exists (
      select from follows f where f.follower_id = p.reply_to_author_id and f.followee_id = p.author_id)))`;

/** Followers who want to be told of each parley; those whom it mentions are told of that. */
const subscribed = (sql: Reader, parley: ParleyId): Candidates => sql`
  select f.follower_id as recipient_id, p.author_id as actor_id, 'status' as kind
  from parleys p join follows f on f.followee_id = p.author_id and f.notifies
  where p.id = ${parley} and p.visibility <> 'direct'
    and (p.thread_id = p.id or p.reply_to_author_id = p.author_id)
    and (f.languages is null or p.language is null or p.language = any(f.languages))
    and not exists (
      select from parley_mentions m where m.parley_id = p.id and m.account_id = f.follower_id)`;

/** Tells whom a new parley mentions or answers, and who asked to be told of each. */
export const tellPosted = (tx: Tx, parley: ParleyId): Promise<void> =>
  tell(tx, parley, tx`${mentioned(tx, parley)} union all ${subscribed(tx, parley)}`);

export const tellFollowed = (tx: Tx, follower: AccountId, followee: AccountId) =>
  tell(
    tx,
    null,
    tx`
      select followee_id as recipient_id, follower_id as actor_id, 'follow' as kind
      from follows where follower_id = ${follower} and followee_id = ${followee}`,
  );

export const tellAsked = (tx: Tx, follower: AccountId, followee: AccountId) =>
  tell(
    tx,
    null,
    tx`
      select followee_id as recipient_id, follower_id as actor_id, 'follow_request' as kind
      from follow_requests where follower_id = ${follower} and followee_id = ${followee}`,
  );

export const tellEchoed = (tx: Tx, parley: ParleyId, echo: EchoId) =>
  tell(
    tx,
    parley,
    tx`
      select p.author_id as recipient_id, e.account_id as actor_id, 'reblog' as kind
      from echoes e join parleys p on p.id = e.parley_id where e.id = ${echo}`,
  );

export const tellVoted = (tx: Tx, parley: ParleyId, voter: AccountId) =>
  tell(
    tx,
    parley,
    tx`
      select p.author_id as recipient_id, v.account_id as actor_id, 'favourite' as kind
      from votes v join parleys p on p.id = v.parley_id where v.parley_id = ${parley} and v.account_id = ${voter}`,
  );

/** Tells who asked and who voted that a poll is over. */
export const tellPollEnded = (tx: Tx, parley: ParleyId) =>
  tell(
    tx,
    parley,
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
    delete from notifications
    where parley_id = ${parley} and kind = 'update'
      and created_at < (select edited_at from parleys where id = ${parley})`;
  await tell(
    tx,
    parley,
    tx`
      ${mentioned(tx, parley)} union all
      select e.account_id, p.author_id, 'update' from parleys p join echoes e on e.parley_id = p.id where p.id = ${parley}`,
  );
}
