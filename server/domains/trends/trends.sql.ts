// The statements that read trends, and what staff said of them.

import { mayBeRecommended } from '#accounts';
import type { AccountId, ParleyId } from '#contract';
import type { Reader, Tx } from '#platform';

export const trendKinds = ['tag', 'parley', 'link'] as const;
export type TrendKind = (typeof trendKinds)[number];

export interface TrendRow {
  subject: string;
  /** Null while nobody has decided. */
  isApproved: boolean | null;
}

/** 'approved': only what staff let through; 'not-rejected': also what nobody looked at; 'all': for staff. */
type Shown = 'approved' | 'not-rejected' | 'all';
interface Cut {
  limit: number;
  offset: number;
}

const isShown = (sql: Reader, shown: Shown) =>
  shown === 'all' ? sql`` : shown === 'approved' ? sql`and v.is_approved` : sql`and v.is_approved is not false`;

export const selectTrends = (
  sql: Reader,
  kind: TrendKind,
  shown: Shown,
  { limit, offset }: Cut,
): Promise<TrendRow[]> => sql<TrendRow[]>`
  select t.subject, v.is_approved as "isApproved"
  from trends t left join trend_verdicts v on v.subject = t.subject and v.kind = t.kind
  where t.kind = ${kind} ${isShown(sql, shown)}
  order by t.score desc, t.subject limit ${limit} offset ${offset}`;

/** Parleys that are there, of people who are, with whom nothing stands between them and the viewer. */
export async function selectParleyTrends(
  sql: Reader,
  viewer: AccountId | null,
  shown: Shown,
  { limit, offset }: Cut,
): Promise<ParleyId[]> {
  const rows = await sql<{ id: ParleyId }[]>`
    select p.id from trends t
    join parleys p on p.id = t.subject::bigint
    join accounts a on a.id = p.author_id and ${mayBeRecommended(sql)} and a.suspended_at is null and a.deleted_at is null
    left join trend_verdicts v on v.subject = t.subject and v.kind = t.kind
    where t.kind = 'parley' ${isShown(sql, shown)} and not p.is_sensitive
      and not exists (select from blocks b where b.blocker_id = ${viewer}::bigint and b.blocked_id = p.author_id)
      and not exists (select from blocks b where b.blocker_id = p.author_id and b.blocked_id = ${viewer}::bigint)
      and not exists (
        select from mutes m where m.muter_id = ${viewer}::bigint and m.muted_id = p.author_id
          and (m.expires_at is null or m.expires_at > now()))
    order by t.score desc, t.subject limit ${limit} offset ${offset}`;
  return rows.map((row) => row.id);
}

/** What staff said of those of `subjects` they looked at. */
export const selectVerdicts = (
  sql: Reader,
  kind: TrendKind,
  subjects: readonly string[],
): Promise<{ subject: string; isApproved: boolean }[]> =>
  sql<{ subject: string; isApproved: boolean }[]>`
  select subject, is_approved as "isApproved" from trend_verdicts
  where subject = any(${subjects as string[]}::text[]) and kind = ${kind}`;

export async function upsertVerdict(
  tx: Tx,
  kind: TrendKind,
  verdict: { subject: string; isApproved: boolean; by: AccountId | null; at: Date },
): Promise<void> {
  await tx`
    insert into trend_verdicts (subject, kind, is_approved, decided_by, decided_at)
    values (${verdict.subject}, ${kind}, ${verdict.isApproved}, ${verdict.by}, ${verdict.at})
    on conflict (subject, kind) do update
    set is_approved = excluded.is_approved, decided_by = excluded.decided_by, decided_at = excluded.decided_at`;
}

export async function deleteParleyTrend(tx: Tx, parley: string): Promise<void> {
  await tx`delete from trends where subject = ${parley} and kind = 'parley'`;
  await tx`delete from trend_verdicts where subject = ${parley} and kind = 'parley'`;
}

/** A verdict outlives who gave it. */
export async function forgetStaff(tx: Tx, account: AccountId): Promise<void> {
  await tx`update trend_verdicts set decided_by = null where decided_by = ${account}`;
}
