// Whether rows came or went between two looks: for what was refused and must have left nothing. Looks at each table only
// when some transaction has written since the last look, so that asking after every request is cheap.

import type { Database } from '#platform';

export type RowCounts = Readonly<Record<string, number>>;

export interface Rows {
  /** How many rows each table has; the same object as before, where nothing was written. */
  look(): Promise<RowCounts>;
}

export function watchRows(sql: Database): Rows {
  let seen: { at: string; counts: RowCounts } | null = null;
  return {
    async look() {
      const [{ at }] = (await sql`select pg_snapshot_xmax(pg_current_snapshot())::text as at`) as unknown as [
        { at: string },
      ];
      if (seen?.at !== at) seen = { at, counts: await countAll(sql) };
      return seen.counts;
    },
  };
}

async function countAll(sql: Database): Promise<RowCounts> {
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const each = tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from "${name}"`);
  const rows = (await sql.unsafe(each.join(' union all '))) as unknown as { name: string; n: number }[];
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}
