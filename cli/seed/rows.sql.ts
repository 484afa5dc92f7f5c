// Writes many rows at once, as seeding does and nobody else.

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database, Tx } from '#platform';

export type Row = Readonly<Record<string, unknown>>;
const AT_ONCE = 2_000;

/** All rows have the members of the first; what is not named gets the table's defaults. By COPY, which is the quickest way in. */
export async function insertRows(
  tx: Tx,
  table: string,
  rows: readonly Row[],
  note: (n: number) => void = () => {},
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const copying = await tx.unsafe(`copy ${table} (${columns.join(', ')}) from stdin`).writable();
  const lines = function* () {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const some = rows.slice(from, from + AT_ONCE);
      yield some.map((row) => `${columns.map((column) => copied(row[column])).join('\t')}\n`).join('');
      note(some.length);
    }
  };
  await pipeline(Readable.from(lines()), copying);
}

/** A value as COPY reads it. */
function copied(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text =
    value instanceof Date ? value.toISOString() : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/[\\\n\r\t]/g, (one) => ESCAPED[one]!);
}

const ESCAPED: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Adds to counters: "owner what" → by how much. */
export async function addTallies(tx: Tx, counts: ReadonlyMap<string, number>): Promise<void> {
  const rows = [...counts].map(([key, n]) => {
    const [owner_id, what] = key.split(' ');
    return { owner_id, what, n };
  });
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const json = JSON.stringify(rows.slice(from, from + AT_ONCE));
    await tx`
      insert into tallies (owner_id, what, n)
      select owner_id, what, n from jsonb_populate_recordset(null::tallies, ${json}::text::jsonb)
      on conflict (owner_id, what) do update set n = tallies.n + excluded.n`;
  }
}

export async function selectHandles(sql: Tx): Promise<Set<string>> {
  const rows = await sql<{ handle: string }[]>`select handle from handle_claims`;
  return new Set(rows.map((row) => row.handle));
}

/** Tells PostgreSQL what it now holds, so that its plans fit. */
export async function analyze(sql: Database): Promise<void> {
  await sql.unsafe('vacuum (analyze)');
}

/** Removes the pictures' rows as they were taken in: their copies show the same blobs. */
export async function deleteDrawn(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx`delete from media where id = any(${ids as string[]}::bigint[])`;
}
