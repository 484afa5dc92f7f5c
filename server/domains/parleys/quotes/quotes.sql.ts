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
}

export async function insertQuote(tx: Tx, row: QuoteRow): Promise<void> {
  await tx`
    insert into quotes (parley_id, author_id, quoted_id, quoted_author_id)
    values (${row.parley_id}, ${row.author_id}, ${row.quoted_id}, ${row.quoted_author_id})`;
}

/** What the parley quoted, unless its author has revoked that or it quoted nothing. */
export async function deleteQuote(tx: Tx, parley: ParleyId): Promise<ParleyId | null> {
  const [row] = await tx<{ quoted_id: ParleyId; revoked_at: Date | null }[]>`
    delete from quotes where parley_id = ${parley} returning quoted_id, revoked_at`;
  return row && row.revoked_at === null ? row.quoted_id : null;
}

export async function findQuote(sql: Reader, parley: ParleyId): Promise<QuoteRow | undefined> {
  const [row] = await sql<QuoteRow[]>`
    select parley_id, author_id, quoted_id, quoted_author_id from quotes where parley_id = ${parley}`;
  return row;
}

/** False when there is no such quote; the visibility of what quotes when this was the first time. */
export async function updateRevoked(
  tx: Tx,
  quoted: ParleyId,
  quoting: ParleyId,
  now: Date,
): Promise<{ visibility: Visibility } | undefined> {
  const [row] = await tx<{ visibility: Visibility }[]>`
    update quotes q set revoked_at = ${now} from parleys p
    where q.parley_id = ${quoting} and q.quoted_id = ${quoted} and q.revoked_at is null and p.id = q.parley_id
    returning p.visibility`;
  return row;
}

/** What quotes a parley, newest first. May hold what the viewer may not see: filter when loading. */
export async function selectQuoting(sql: Reader, quoted: ParleyId, page: Page): Promise<Line[]> {
  const rows = await sql<Line[]>`
    select q.parley_id as key, q.parley_id as id, q.parley_id as "parleyId", null::bigint as "echoerId"
    from quotes q where q.quoted_id = ${quoted} and q.revoked_at is null ${keyset(sql, 'q.parley_id', page)}`;
  return newestFirst(page, rows);
}

export async function updateQuotePolicy(tx: Tx, parley: ParleyId, policy: QuotePolicy): Promise<void> {
  await tx`update parleys set quote_policy = ${policy} where id = ${parley}`;
}
