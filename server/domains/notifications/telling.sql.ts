// The statements that write notifications: one INSERT … SELECT a kind, so that a parley with fifty mentions or a thousand
// who want to be told costs one. Who may be told at all is said once, in `tell`.

import type { AccountId, EchoId, NotificationId, NotificationKind, ParleyId } from '#contract';
import { newId, type Reader, type Tx } from '#platform';

export interface Told {
  recipient: AccountId;
  notification: NotificationId;
}

type Candidates = ReturnType<Reader>;

/**
 * Tells each candidate (recipient_id, actor_id) once: never oneself, the suspended, whoever is blocked either way or mutes
 * the actor's notifications or the conversation. What somebody was told, or has put away, is not told again.
 */
async function tell(
  tx: Tx,
  kind: NotificationKind,
  parley: ParleyId | null,
  candidates: Candidates,
): Promise<readonly Told[]> {
  // One id for all of them: the key is (recipient, id).
  return tx<Told[]>`
    insert into notifications (recipient_id, id, kind, actor_id, parley_id, created_at)
    select c.recipient_id, ${newId()}, ${kind}, c.actor_id, ${parley}, now()
    from (${candidates}) c
    join accounts r on r.id = c.recipient_id and r.suspended_at is null and r.deleted_at is null
    join accounts a on a.id = c.actor_id and a.suspended_at is null and a.deleted_at is null
    where c.recipient_id <> c.actor_id
      and not exists (select from blocks b where b.blocker_id = c.recipient_id and b.blocked_id = c.actor_id)
      and not exists (select from blocks b where b.blocker_id = c.actor_id and b.blocked_id = c.recipient_id)
      and not exists (
        select from mutes m where m.muter_id = c.recipient_id and m.muted_id = c.actor_id and m.hides_notifications
          and (m.expires_at is null or m.expires_at > now()))
      and not exists (
        select from thread_mutes t join parleys p on p.thread_id = t.thread_id
        where t.account_id = c.recipient_id and p.id = ${parley})
    on conflict do nothing
    returning recipient_id as recipient, id as notification`;
}

/** Tells whom a parley mentions, and whom it answers if they may see it. */
export const tellMentioned = (tx: Tx, parley: ParleyId) =>
  tell(
    tx,
    'mention',
    parley,
    tx`
      select m.account_id as recipient_id, p.author_id as actor_id
      from parleys p join parley_mentions m on m.parley_id = p.id where p.id = ${parley}
      union
      select p.reply_to_author_id, p.author_id from parleys p
      where p.id = ${parley} and p.reply_to_author_id is not null
        and (p.visibility in ('public', 'unlisted') or (p.visibility = 'followers' and exists (
          select from follows f where f.follower_id = p.reply_to_author_id and f.followee_id = p.author_id)))`,
  );

/** Tells followers who want to be told of each parley; those whom it mentions are told of that. */
export const tellSubscribed = (tx: Tx, parley: ParleyId) =>
  tell(
    tx,
    'status',
    parley,
    tx`
      select f.follower_id as recipient_id, p.author_id as actor_id
      from parleys p join follows f on f.followee_id = p.author_id and f.notifies
      where p.id = ${parley} and p.visibility <> 'direct'
        and (p.thread_id = p.id or p.reply_to_author_id = p.author_id)
        and (f.languages is null or p.language is null or p.language = any(f.languages))
        and not exists (
          select from parley_mentions m where m.parley_id = p.id and m.account_id = f.follower_id)`,
  );

export const tellFollowed = (tx: Tx, follower: AccountId, followee: AccountId) =>
  tell(
    tx,
    'follow',
    null,
    tx`
      select followee_id as recipient_id, follower_id as actor_id
      from follows where follower_id = ${follower} and followee_id = ${followee}`,
  );

export const tellAsked = (tx: Tx, follower: AccountId, followee: AccountId) =>
  tell(
    tx,
    'follow_request',
    null,
    tx`
      select followee_id as recipient_id, follower_id as actor_id
      from follow_requests where follower_id = ${follower} and followee_id = ${followee}`,
  );

export const tellEchoed = (tx: Tx, parley: ParleyId, echo: EchoId) =>
  tell(
    tx,
    'reblog',
    parley,
    tx`
      select p.author_id as recipient_id, e.account_id as actor_id
      from echoes e join parleys p on p.id = e.parley_id where e.id = ${echo}`,
  );

export const tellVoted = (tx: Tx, parley: ParleyId, voter: AccountId) =>
  tell(
    tx,
    'favourite',
    parley,
    tx`
      select p.author_id as recipient_id, v.account_id as actor_id
      from votes v join parleys p on p.id = v.parley_id where v.parley_id = ${parley} and v.account_id = ${voter}`,
  );

/** Tells who echoed a parley that it was edited: again for each edit, the latest replacing what was told before. */
export async function tellEdited(tx: Tx, parley: ParleyId): Promise<readonly Told[]> {
  await tx`
    delete from notifications
    where parley_id = ${parley} and kind = 'update'
      and created_at < (select edited_at from parleys where id = ${parley})`;
  return tell(
    tx,
    'update',
    parley,
    tx`
      select e.account_id as recipient_id, p.author_id as actor_id
      from parleys p join echoes e on e.parley_id = p.id where p.id = ${parley}`,
  );
}
