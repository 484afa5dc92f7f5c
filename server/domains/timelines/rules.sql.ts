// What may stand in a home, said once: pieces of SQL about owner `o` (owner_id, languages, …) and parley `p`, echo `e`, or
// `l`, an entry of an author with very many followers, whom the owner follows by `f`. Each is written by whatever tag is handed in:
// a Reader makes a part of its statement of it, `plain` makes text.

/** What puts SQL together: a Reader, or `plain`. */
export type Tag<Piece> = (strings: TemplateStringsArray, ...parts: Piece[]) => Piece;

/** Text, for the one statement that is asked so often that it is put together once. Nothing that anybody typed may be a part. */
export const plain: Tag<string> = (strings, ...parts) => String.raw({ raw: strings }, ...parts);

/** Parley `p` is in a language that owner `o` wants of whom they follow. */
export const isWanted = <Piece>(sql: Tag<Piece>): Piece =>
  sql`(o.languages is null or p.language is null or p.language = any(o.languages))`;

/** Replies only among people owner `o` follows, direct parleys only to who is mentioned. */
export const isTheirs = <Piece>(sql: Tag<Piece>): Piece => sql`
  (
    p.thread_id = p.id or p.author_id = o.owner_id or p.reply_to_author_id in (o.owner_id, p.author_id)
    or exists (select from follows r where r.follower_id = o.owner_id and r.followee_id = p.reply_to_author_id))
  and (
    p.visibility <> 'direct' or p.author_id = o.owner_id
    or exists (select from parley_mentions m where m.parley_id = p.id and m.account_id = o.owner_id))`;

/** No block stands between owner `o` and the author of parley `p`, and nobody it mentions is blocked: for one owner. */
export const isPeaceful = <Piece>(sql: Tag<Piece>): Piece => sql`
  not exists (select from blocks b where b.blocker_id = o.owner_id and b.blocked_id = p.author_id)
  and not exists (select from blocks b where b.blocked_id = o.owner_id and b.blocker_id = p.author_id)
  and ${mentionsNobodyBlocked(sql, sql`p.id`)}`;

/** Owner `o` blocks nobody whom `parley` mentions. */
const mentionsNobodyBlocked = <Piece>(sql: Tag<Piece>, parley: Piece): Piece => sql`
  not exists (
    select from parley_mentions m join blocks b on b.blocked_id = m.account_id
    where m.parley_id = ${parley} and b.blocker_id = o.owner_id)`;

/** The same for one parley: all whom a block keeps from it, found once instead of asked of each of a thousand owners. */
export const keptApart = <Piece>(sql: Tag<Piece>, parley: Piece): Piece => sql`
  select b.blocker_id from parleys p join blocks b on b.blocked_id = p.author_id where p.id = ${parley}
  union all
  select b.blocked_id from parleys p join blocks b on b.blocker_id = p.author_id where p.id = ${parley}
  union all
  select b.blocker_id from parley_mentions m join blocks b on b.blocked_id = m.account_id where m.parley_id = ${parley}`;

/** Parley `p` comes to owner `o` by a hashtag, and not because they follow who wrote it. */
export const isTagged = <Piece>(sql: Tag<Piece>): Piece => sql`
  p.visibility = 'public' and p.author_id <> o.owner_id
  and not exists (select from follows r where r.follower_id = o.owner_id and r.followee_id = p.author_id)`;

/** Who reads `account` in an exclusive list, and therefore not at home. */
export const readElsewhere = <Piece>(sql: Tag<Piece>, account: Piece): Piece => sql`
  select x.owner_id from list_members x where x.account_id = ${account} and x.is_exclusive`;

/** Echo `e` of parley `p` may be brought to others: not beyond those whom its parley was for. */
export const isEchoable = <Piece>(sql: Tag<Piece>): Piece => sql`
  (p.visibility in ('public', 'unlisted') or (p.visibility = 'followers' and p.author_id = e.account_id))`;

/**
 * Owner `o`, who follows by `f` whoever brought entry `l` of `loud_entries`, wants it: its language, its being an echo or
 * a reply, and reading whoever brought it at home. The names are for nesting one in another.
 */
const isLoudlyWanted = <Piece>(sql: Tag<Piece>, l: Piece, f: Piece): Piece => sql`
  (${f}.languages is null or ${l}.language is null or ${l}.language = any(${f}.languages))
  and (${l}.echoer_id is null or ${f}.shows_echoes)
  and (
    ${l}.reply_to_author_id is null or ${l}.reply_to_author_id = o.owner_id
    -- Not exists: that would be answered by reading all whom the owner follows.
    or (select true from follows r where r.follower_id = o.owner_id and r.followee_id = ${l}.reply_to_author_id))
  and not exists (
    select from list_members x where x.owner_id = o.owner_id and x.account_id = ${l}.bringer_id and x.is_exclusive)`;

/** `parley` stands in the home of owner `o` by merging, brought before entry `id`. */
export const isLoudlyThere = <Piece>(sql: Tag<Piece>, parley: Piece, id: Piece): Piece => sql`
  exists (
    select from loud_entries k join follows g on g.follower_id = o.owner_id and g.followee_id = k.bringer_id
    where k.parley_id = ${parley} and k.id < ${id} and ${isLoudlyWanted(sql, sql`k`, sql`g`)})`;

/** Entry `l` stands in the home of owner `o`, who follows by `f`: wanted, at peace, and there by nothing earlier. */
export const isMerged = <Piece>(sql: Tag<Piece>): Piece => sql`
  ${isLoudlyWanted(sql, sql`l`, sql`f`)}
  and ${mentionsNobodyBlocked(sql, sql`l.parley_id`)}
  and (l.echoer_id is null or (
    not exists (select from home_entries h where h.owner_id = o.owner_id and h.id = l.parley_id)
    and not exists (
      select from home_entries h
      where h.owner_id = o.owner_id and h.parley_id = l.parley_id and h.echoer_id is not null and h.id < l.id)
    and not ${isLoudlyThere(sql, sql`l.parley_id`, sql`l.id`)}))`;
