// What a recipient's policy makes of a notification: 'accept', 'filter' or 'drop'. The strictest rule that applies decides.
// Never judged: what follows from the recipient's own wish (a bell, an edit of what they echoed), whom they have let in,
// and what the town's staff say to them.

import type { Reader } from '#platform';

/** What people do with their collections. */
export const ABOUT_COLLECTIONS = ['added_to_collection', 'collection_update'];

/** Of these kinds a policy says something. */
const JUDGED = ['mention', 'follow', 'follow_request', 'reblog', 'favourite', 'quote', ...ABOUT_COLLECTIONS];

/**
 * To be put in a statement with candidates `c`, their actors `a`, the parley `p` and the recipients' policies `y`. Made of scalar
 * subqueries: for an EXISTS in an expression PostgreSQL may read a whole table into a hash.
 */
export const verdict = (sql: Reader) => sql`
  case
    when c.kind <> all(${JUDGED}::text[]) then 'accept'
    when c.kind = 'mention' and a.role <> 'member' then 'accept'
    when (
      select true from notification_permissions m where m.recipient_id = c.recipient_id and m.actor_id = c.actor_id
    ) then 'accept'
    else (
      select case when bool_or(rule.says = 'drop') then 'drop' when bool_or(rule.says = 'filter') then 'filter' else 'accept' end
      from (select (
        select true from follows f where f.follower_id = c.recipient_id and f.followee_id = c.actor_id) is not null as follows
      ) me
      cross join lateral (values
        (coalesce(y.for_not_following, 'accept'), not me.follows),
        (coalesce(y.for_not_followers, 'accept'), not ${followsSinceDays(sql)}),
        (coalesce(y.for_new_accounts, 'accept'), not me.follows and a.created_at > now() - interval '30 days'),
        (coalesce(y.for_private_mentions, 'filter'),
          not me.follows and c.kind = 'mention' and p.visibility = 'direct' and not ${isAnswer(sql)})
      ) rule (says, applies)
      where rule.applies and rule.says <> 'accept'
    )
  end`;

/** Whoever began to follow just to be heard counts as no follower for three days. */
const followsSinceDays = (sql: Reader) => sql`
  (select true from follows f where f.follower_id = c.actor_id and f.followee_id = c.recipient_id
    and f.created_at <= now() - interval '3 days') is not null`;

/** In the same conversation the recipient has addressed the actor before. */
const isAnswer = (sql: Reader) => sql`
  (select true from parleys q join parley_mentions n on n.parley_id = q.id and n.account_id = c.actor_id
    where q.thread_id = p.thread_id and q.author_id = c.recipient_id limit 1) is not null`;
