// The statement that writes notifications: one INSERT … SELECT, so that a parley with fifty mentions or a thousand who want
// to be told costs one. Who may be told at all, what their policy makes of it and which group it joins is said here once.

import type { CollectionId, Id, ParleyId } from '#contract';
import { CHANNEL, newNumber, type Reader, type Tx } from '#platform';
import { keysToJoin, type Grouped } from './group-key.ts';
import { pushJob } from './push/task.ts';
import { ASKING } from './requests.sql.ts';
import { verdict } from './verdict.sql.ts';

export type Candidates = ReturnType<Reader>;

/** What it is about: a parley (or the column of `c` that has it), a collection, or nobody's words. */
export interface Topic {
  parley?: ParleyId | Candidates;
  collection?: CollectionId;
  /** What was decided of the recipient, or of what they made. */
  decision?: Id;
  /** The column of `c` that has the recipient's own report. */
  report?: Candidates;
}

/**
 * Tells each candidate (recipient_id, actor_id, kind) once, and whispers 'notifications.arrived' for each: never oneself
 * (but of the end of one's poll, of what the moderation decides of what became of a report and of what the house says to its staff), the suspended, whoever is blocked either way or mutes the actor's notifications or the
 * conversation. What somebody was told, or has put away, is not told again. What the recipient's policy holds back is kept in
 * silence; a mention asks to be let in.
 *
 * @param grouped the one kind of all candidates, where it is told of in groups.
 */
export async function tell(
  tx: Tx,
  about: Topic,
  candidates: Candidates,
  grouped: Grouped | null = null,
): Promise<void> {
  const keys = grouped && keysToJoin(grouped, (about.parley as ParleyId | undefined) ?? null, new Date());
  // One id for all of them: the key is (recipient, id).
  await tx`
    with told as (
      insert into notifications (recipient_id, id, kind, actor_id, parley_id, collection_id, decision_id, report_id, created_at, is_filtered, group_key)
      select w.recipient_id, ${newNumber()}, w.kind, w.actor_id, w.parley_id, ${about.collection ?? null}::bigint, ${about.decision ?? null}::bigint, w.report_id, now(), w.verdict = 'filter',
        ${keys === null ? tx`null` : tx`case when w.verdict = 'accept' then ${groupToJoin(tx, keys)} end`}
      from (${allowed(tx, about, candidates)}) w where w.verdict <> 'drop'
      on conflict (recipient_id, kind, actor_id, parley_id, collection_id, decision_id, report_id) do nothing
      returning recipient_id, id, kind, actor_id, group_key, is_filtered
    ), grouped as (
      insert into notification_groups as g (recipient_id, key, kind, newest_id, n)
      select recipient_id, group_key, kind, id, 1 from told where group_key is not null
      on conflict (recipient_id, key) do update
      set newest_id = greatest(g.newest_id, excluded.newest_id), n = g.n + 1
    ), asked as (
      insert into notification_requests (recipient_id, actor_id, id, created_at, updated_at)
      select recipient_id, actor_id, id, now(), now() from told where is_filtered and kind = any(${ASKING}::text[])
      on conflict (recipient_id, actor_id) do update set updated_at = now()
    )
    select pg_notify(${CHANNEL}, json_build_object(
      'kind', 'notifications.arrived', 'recipient', recipient_id::text, 'notification', id::text)::text)::text
    from told where not is_filtered
    union all
    select (${askToPush(tx)}).id::text from told
    join push_subscriptions s on s.account_id = told.recipient_id and told.kind = any(s.alerts) and s.policy <> 'none'
    where not is_filtered`;
}

/** The candidates who may be told, each with what their policy says. */
const allowed = (sql: Reader, { parley = null as never, report = null as never }: Topic, candidates: Candidates) => sql`
  select c.recipient_id, c.actor_id, c.kind, ${parley}::bigint as parley_id, ${report}::bigint as report_id, ${verdict(sql)} as verdict
  from (${candidates}) c
  join accounts r on r.id = c.recipient_id and r.suspended_at is null and r.deleted_at is null
  join accounts a on a.id = c.actor_id and a.suspended_at is null and a.deleted_at is null
  left join parleys p on p.id = ${parley}::bigint
  left join notification_policies y on y.account_id = c.recipient_id
  where (c.recipient_id <> c.actor_id or c.kind in ('poll', 'moderation_warning', 'report_outcome', 'staff_alarm'))
    and not exists (select from blocks b where b.blocker_id = c.recipient_id and b.blocked_id = c.actor_id)
    and not exists (select from blocks b where b.blocker_id = c.actor_id and b.blocked_id = c.recipient_id)
    and not exists (
      select from mutes m where m.muter_id = c.recipient_id and m.muted_id = c.actor_id and m.hides_notifications
        and (m.expires_at is null or m.expires_at > now()))
    and not exists (
      select from thread_mutes t where t.account_id = c.recipient_id and t.thread_id = p.thread_id)`;

/** A job for each push. In two queues of their own: push services that dawdle hold up pushes alone. */
const askToPush = (sql: Reader) => sql`
  graphile_worker.add_job(${pushJob}, json_build_object(
    'recipient', told.recipient_id::text, 'subscription', s.id::text, 'notification', told.id::text
  ), queue_name := 'push ' || s.id % 2, max_attempts := 5)`;

const groupToJoin = (sql: Reader, keys: readonly string[]) => sql`
  coalesce((
    select g.key from notification_groups g
    where g.recipient_id = w.recipient_id and g.key = any(${keys as string[]}::text[]) order by g.key desc limit 1
  ), ${keys[0]!})`;
