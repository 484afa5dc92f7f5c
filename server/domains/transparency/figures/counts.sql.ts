// The statements on what was counted.

import type { Reader, Tx } from '#platform';
import type { Line, What } from './lines.ts';

/** Up to which position all was counted; nobody else counts until the end of `tx`. */
export async function lockProgress(tx: Tx): Promise<number> {
  await tx`insert into transparency_progress (name, position) values ('counts', 0) on conflict do nothing`;
  const [row] = await tx<{ position: number }[]>`
    select position::float8 as position from transparency_progress where name = 'counts' for update`;
  return row!.position;
}

export async function updateProgress(tx: Tx, position: number): Promise<void> {
  await tx`update transparency_progress set position = ${position} where name = 'counts'`;
}

/** How many entries were counted. */
export async function selectProgress(sql: Reader): Promise<number> {
  const [row] = await sql<{ position: number }[]>`
    select position::float8 as position from transparency_progress where name = 'counts'`;
  return row?.position ?? 0;
}

export async function addCounts(tx: Tx, lines: readonly Line[]): Promise<void> {
  await tx`
    insert into transparency_counts (day, what, category, variant, bucket, n)
    select l.day, l.what, l.category, l.variant, l.bucket, l.n
    from unnest(${lines.map((l) => l.day)}::text[]::date[], ${lines.map((l) => l.what)}::text[],
      ${lines.map((l) => l.category)}::text[], ${lines.map((l) => l.variant)}::text[],
      ${lines.map((l) => l.bucket)}::int[], ${lines.map((l) => l.n)}::bigint[])
      l (day, what, category, variant, bucket, n)
    on conflict (day, what, category, variant, bucket) do update set n = transparency_counts.n + excluded.n`;
}

/** The sums of days from `from` up to but not including `to`, over all of them. */
export async function selectSums(sql: Reader, from: string, to: string): Promise<Omit<Line, 'day'>[]> {
  const rows = await sql<Omit<Line, 'day'>[]>`
    select what, category, variant, bucket, sum(n)::float8 as n from transparency_counts
    where day >= ${from}::text::date and day < ${to}::text::date group by what, category, variant, bucket`;
  return [...rows];
}

/** The sums of each day, of a few things. */
export async function selectDays(sql: Reader, from: string, to: string, whats: readonly What[]): Promise<Line[]> {
  const rows = await sql<Line[]>`
    select day::text as day, what, '' as category, variant, bucket, sum(n)::float8 as n from transparency_counts
    where day >= ${from}::text::date and day < ${to}::text::date and what = any(${whats as string[]}::text[])
    group by day, what, variant, bucket order by day`;
  return [...rows];
}

export interface OpenRow {
  entry_id: string;
  kind: string;
  category: string;
  at: Date;
}

export async function insertOpen(tx: Tx, rows: readonly OpenRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx`
    insert into transparency_open (entry_id, kind, category, at)
    select * from unnest(${rows.map((row) => row.entry_id)}::bigint[], ${rows.map((row) => row.kind)}::text[],
      ${rows.map((row) => row.category)}::text[], ${rows.map((row) => row.at.toISOString())}::text[]::timestamptz[])
    on conflict do nothing`;
}

export async function deleteOpen(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx`delete from transparency_open where entry_id = any(${ids as string[]}::bigint[])`;
}

export interface Queue {
  kind: string;
  category: string;
  n: number;
  oldest: Date;
}

/** What waits, by kind and category. */
export async function selectQueues(sql: Reader): Promise<Queue[]> {
  const rows = await sql<Queue[]>`
    select kind, category, count(*)::int as n, min(at) as oldest from transparency_open
    group by kind, category order by kind, category`;
  return [...rows];
}

/** Forgets what was counted, so that it is counted again from the first entry. */
export async function deleteCounted(tx: Tx): Promise<void> {
  await tx`delete from transparency_counts`;
  await tx`delete from transparency_open`;
  await tx`delete from transparency_progress`;
}
