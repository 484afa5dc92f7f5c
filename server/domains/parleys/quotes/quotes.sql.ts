// The statements on quotes.

import type { AccountId, Page, ParleyId, QuotePolicy, Visibility } from '#contract';
import { keyset, newestFirst, type Reader, type Tx } from '#platform';
import type { Line } from '../lists.sql.ts';

export interface QuoteRow {
  /** The one that quotes. */
  parley_id: ParleyId;
  author_id: AccountId;
  quoted_id: ParleyId;
  quoted_author_id: AccountId;
  /** When its author was asked; null where they need not be. */
  asked_at: Date | null;
}

/** What its author makes of a quote. */
export type Say = 'accepted' | 'pending' | 'rejected' | 'revoked';

/** What the author of what is quoted says of quote `q`. */
export const sayOf = (sql: Reader) => sql`
  case when q.revoked_at is not null then 'revoked' when q.rejected_at is not null then 'rejected'
    when q.asked_at is not null and q.accepted_at is null then 'pending' else 'accepted' end`;

/** Whether quote `q` shows what it quotes. */
export const isStanding = (sql: Reader) => sql`
  q.revoked_at is null and q.rejected_at is null and (q.asked_at is null or q.accepted_at is not null)`;

/** Whether quote `q` waits for an answer: the words of the index. */
const isAsking = (sql: Reader) => sql`
  q.asked_at is not null and q.accepted_at is null and q.rejected_at is null and q.revoked_at is null`;

export async function insertQuote(tx: Tx, row: QuoteRow): Promise<void> {
  await tx`
    insert into quotes (parley_id, author_id, quoted_id, quoted_author_id, asked_at)
    values (${row.parley_id}, ${row.author_id}, ${row.quoted_id}, ${row.quoted_author_id}, ${row.asked_at})`;
}

/** What the parley quoted, if it was shown: not where its author did not want it, or was not heard yet. */
export async function deleteQuote(tx: Tx, parley: ParleyId): Promise<ParleyId | null> {
  const [row] = await tx<{ quoted_id: ParleyId; is_standing: boolean }[]>`
    delete from quotes q where parley_id = ${parley} returning quoted_id, ${isStanding(tx)} as is_standing`;
  return row?.is_standing ? row.quoted_id : null;
}

export async function findQuote(sql: Reader, parley: ParleyId): Promise<(QuoteRow & { say: Say }) | undefined> {
  const [row] = await sql<(QuoteRow & { say: Say })[]>`
    select parley_id, author_id, quoted_id, quoted_author_id, asked_at, ${sayOf(sql)} as say
    from quotes q where parley_id = ${parley}`;
  return row;
}

const WHEN = { accepted: 'accepted_at', rejected: 'rejected_at', revoked: 'revoked_at' } as const;

/** The author of what is quoted says something else of it than `before`. The visibility of what quotes; undefined if they do not. */
export async function updateSay(
  tx: Tx,
  quoting: ParleyId,
  { before, say, now }: { before: Say; say: keyof typeof WHEN; now: Date },
): Promise<Visibility | undefined> {
  const [row] = await tx<{ visibility: Visibility }[]>`
    update quotes q set ${tx(WHEN[say])} = ${now} from parleys p
    where q.parley_id = ${quoting} and ${sayOf(tx)} = ${before} and p.id = q.parley_id
    returning p.visibility`;
  return row?.visibility;
}

/** Who asks `author` to be let quote, newest first. */
export async function selectAsking(
  sql: Reader,
  author: AccountId,
  page: Page,
): Promise<{ quoting: ParleyId; quoted: ParleyId; askedAt: Date }[]> {
  const rows = await sql<{ quoting: ParleyId; quoted: ParleyId; askedAt: Date }[]>`
    select q.parley_id as quoting, q.quoted_id as quoted, q.asked_at as "askedAt"
    from quotes q join parleys p on p.id = q.quoted_id
    where q.quoted_author_id = ${author} and ${isAsking(sql)} ${keyset(sql, 'q.parley_id', page)}`;
  return newestFirst(page, rows);
}

/** What quotes a parley, newest first. May hold what the viewer may not see: filter when loading. */
export async function selectQuoting(sql: Reader, quoted: ParleyId, page: Page): Promise<Line[]> {
  const rows = await sql<Line[]>`
    select q.parley_id as key, q.parley_id as id, q.parley_id as "parleyId", null::bigint as "echoerId"
    from quotes q where q.quoted_id = ${quoted} and ${isStanding(sql)} ${keyset(sql, 'q.parley_id', page)}`;
  return newestFirst(page, rows);
}

export async function updateQuotePolicy(tx: Tx, parley: ParleyId, policy: QuotePolicy): Promise<void> {
  await tx`update parleys set quote_policy = ${policy} where id = ${parley}`;
}
