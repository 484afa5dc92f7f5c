// Authors whom very many follow ("loud"): what they bring is one row of `loud_entries`, and stands in the homes of all who
// follow them when these are read. Who is loud is weighed whenever they bring something; whoever grows quiet must have lost a
// fifth below the measure, and what they brought while loud goes on being merged, so that nothing is lost or doubled on the way.

import type { AccountId, EchoId, ParleyId } from '#contract';
import { CHANNEL, whisper, type Reader, type Tx } from '#platform';
import { isEchoable } from './rules.sql.ts';

/** What is told of an entry that came to be merged; no owner's id is in it. */
export const LOUD_ARRIVED = 'timelines.loud-arrived';
/** Somebody has become loud, or quiet. */
export const LOUD_SHIFTED = 'timelines.loud-shifted';

/** How many of their newest entries are merged. */
const LOUD_CAP = 800;
/** Whoever is loud stays so until fewer than this share of the measure follow them. */
const QUIET_SHARE = 0.8;

export interface Weight {
  bringer: AccountId;
  isDirect: boolean;
  /** Answers somebody else, and whether that one is loud too. */
  isReply: boolean;
  isReplyToLoud: boolean;
  wasLoud: boolean;
  isLoud: boolean;
}

/** Holds a parley until the transaction ends: who else brings it anywhere waits, and who deletes it. */
export async function hold(tx: Tx, parley: ParleyId): Promise<void> {
  await tx`select from parleys where id = ${parley} for no key update`;
}

/**
 * Holds a parley until the transaction ends (who else brings it anywhere waits, and who deletes it), and weighs who brings
 * it: its author, or who echoed it by `echo`. The measure comes with the connection (LOUD_FOLLOWERS). Undefined where there
 * is nothing to bring any more.
 */
export async function holdAndWeigh(tx: Tx, parley: ParleyId, echo: EchoId | null): Promise<Weight | undefined> {
  const text = echo === null ? WEIGHING.parley : WEIGHING.echo;
  const words = echo === null ? [parley] : [parley, echo];
  const [row] = await tx.unsafe<Weighed[]>(text, words, { prepare: true });
  if (!row?.bringer) return undefined;
  const { followers, measure, ...rest } = row;
  return { ...rest, isLoud: followers > measure || (rest.wasLoud && followers > measure * QUIET_SHARE) };
}

type Weighed = Omit<Weight, 'isLoud'> & { followers: number; measure: number };

const isLoud = (account: string): string =>
  `exists (select from loud_authors a where a.account_id = ${account} and a.quiet_since is null)`;

/** How many follow an account, as text. */
export const followersOf = (account: string): string => `(
  coalesce((select t.n from tallies t where t.owner_id = ${account} and t.what = 'followers'), 0)
  + coalesce((select sum(d.delta) from tally_deltas d where d.owner_id = ${account} and d.what = 'followers'), 0))::int`;

/** Whom more follow is loud, as text. */
export const MEASURE = `coalesce(current_setting('palabre.loud_followers', true)::int, 2147483647)`;

/** As text: it is asked for each parley, and putting it together would cost more than running it. $1 is the parley. */
const weighing = (bringer: string): string => `
  select ${bringer} as bringer, p.visibility = 'direct' as "isDirect", reply.is_reply as "isReply",
    ${isLoud('p.reply_to_author_id')} as "isReplyToLoud", ${isLoud(bringer)} as "wasLoud",
    ${followersOf(bringer)} as followers, ${MEASURE} as measure
  from parleys p
  cross join lateral (
    select p.thread_id <> p.id and p.reply_to_author_id is distinct from p.author_id as is_reply) reply
  where p.id = $1 for no key update of p`;

const WEIGHING = {
  parley: weighing('p.author_id'),
  echo: weighing('(select e.account_id from echoes e where e.id = $2)'),
};

/** From now on what `account` brings is merged; or, from now on, written into homes again. */
export async function shift(tx: Tx, account: AccountId, isLoudNow: boolean, now: Date): Promise<void> {
  const quietSince = isLoudNow ? null : now;
  await tx`
    insert into loud_authors (account_id, quiet_since) values (${account}, ${quietSince}::timestamptz)
    on conflict (account_id) do update set quiet_since = excluded.quiet_since`;
  await whisper(tx, { kind: LOUD_SHIFTED, account });
}

/** Writes the one entry by which a loud author's parley stands in homes, and tells that it came. */
export async function insertLoudParley(tx: Tx, parley: ParleyId): Promise<void> {
  await insertLoud(
    tx,
    tx`
      select p.author_id, p.id, p.id, p.author_id, null, p.language,
        case when p.thread_id = p.id or p.reply_to_author_id = p.author_id then null else p.reply_to_author_id end
      from parleys p where p.id = ${parley}`,
  );
}

/** The same for an echo by a loud author. */
export async function insertLoudEcho(tx: Tx, echo: EchoId): Promise<void> {
  await insertLoud(
    tx,
    tx`
      select e.account_id, e.id, p.id, p.author_id, e.account_id, p.language, null
      from echoes e join parleys p on p.id = e.parley_id where e.id = ${echo} and ${isEchoable(tx)}`,
  );
}

async function insertLoud(tx: Tx, entry: ReturnType<Reader>): Promise<void> {
  await tx`
    with written as (
      insert into loud_entries (bringer_id, id, parley_id, author_id, echoer_id, language, reply_to_author_id)
      ${entry} on conflict do nothing returning *
    )
    select pg_notify(${CHANNEL}, json_build_object(
      'kind', ${LOUD_ARRIVED}::text, 'bringer', bringer_id::text, 'entry', id::text, 'parley', parley_id::text,
      'author', author_id::text, 'echoer', echoer_id::text)::text)
    from written`;
}

/** Whether what `account` brought was merged into the home of `owner`, who follows hashtags too. */
export async function wasMergedBeside(tx: Tx, owner: AccountId, account: AccountId): Promise<boolean> {
  const rows = await tx`
    select from loud_authors a
    where a.account_id = ${account} and exists (select from tag_follows g where g.account_id = ${owner})`;
  return rows.length > 0;
}

/** Removes a deleted parley from what is merged. */
export async function deleteLoudParley(tx: Tx, parley: ParleyId): Promise<void> {
  await tx`delete from loud_entries where parley_id = ${parley}`;
}

/** Removes what an echo brought that was taken back. */
export async function deleteLoudEcho(tx: Tx, parley: ParleyId, echo: EchoId): Promise<void> {
  await tx`delete from loud_entries where parley_id = ${parley} and id = ${echo}`;
}

/** Removes what a deleted account brought. */
export async function deleteLoud(tx: Tx, account: AccountId): Promise<void> {
  await tx`delete from loud_entries where bringer_id = ${account}`;
  await tx`delete from loud_authors where account_id = ${account}`;
}

/** Cuts what each brought to its newest, and forgets who has been quiet since before `quietBefore`. */
export async function trimLoud(tx: Tx, quietBefore: Date): Promise<void> {
  await tx`
    with forgotten as (delete from loud_authors where quiet_since < ${quietBefore} returning account_id)
    delete from loud_entries l using forgotten f where l.bringer_id = f.account_id`;
  await tx`
    delete from loud_entries l
    using loud_authors a cross join lateral (
      select id from loud_entries where bringer_id = a.account_id order by id desc offset ${LOUD_CAP - 1} limit 1
    ) last_kept
    where l.bringer_id = a.account_id and l.id < last_kept.id`;
}
