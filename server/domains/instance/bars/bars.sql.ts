// The statements on who may not come in.

import type { Id, Page } from '#contract';
import { keyset, type Reader, type Tx } from '#platform';

export const barKinds = ['domain-block', 'domain-allow', 'mail-domain', 'mail-address', 'address'] as const;
export type BarKind = (typeof barKinds)[number];

export interface BarRow {
  kind: BarKind;
  value: string;
  id: Id;
  terms: Record<string, unknown>;
  created_at: Date;
  expires_at: Date | null;
}

const columns = (sql: Reader) => sql`b.kind, b.value, b.id, b.terms, b.created_at, b.expires_at`;

/** False where there is one already. */
export async function insertBar(tx: Tx, row: BarRow): Promise<boolean> {
  const rows = await tx`
    insert into bars (kind, value, id, terms, created_at, expires_at)
    values (${row.kind}, ${row.value}, ${row.id}, ${JSON.stringify(row.terms)}::text::jsonb, ${row.created_at},
      ${row.expires_at})
    on conflict do nothing returning id`;
  return rows.length > 0;
}

export async function updateBar(tx: Tx, row: BarRow): Promise<void> {
  await tx`
    update bars set value = ${row.value}, terms = ${JSON.stringify(row.terms)}::text::jsonb, expires_at = ${row.expires_at}
    where kind = ${row.kind} and id = ${row.id}`;
}

export async function deleteBar(tx: Tx, kind: BarKind, id: Id): Promise<BarRow | undefined> {
  const [row] = await tx<BarRow[]>`
    delete from bars b where b.kind = ${kind} and b.id = ${id} returning ${columns(tx)}`;
  return row;
}

export async function findBar(sql: Reader, kind: BarKind, id: Id): Promise<BarRow | undefined> {
  const [row] = await sql<BarRow[]>`select ${columns(sql)} from bars b where b.kind = ${kind} and b.id = ${id}`;
  return row;
}

export const selectBars = (sql: Reader, kind: BarKind, page: Page): Promise<BarRow[]> => sql<BarRow[]>`
  select ${columns(sql)} from bars b where b.kind = ${kind} ${keyset(sql, 'b.id', page)}`;

/** Those of `kind` that have one of `values` and have not ended. */
export const selectNamed = (sql: Reader, kind: BarKind, values: readonly string[], now: Date): Promise<BarRow[]> =>
  sql<BarRow[]>`
  select ${columns(sql)} from bars b
  where b.kind = ${kind} and b.value = any(${values as string[]}::text[]) and (b.expires_at is null or b.expires_at > ${now})`;

/** The networks that hold `address` and have not ended. */
export const selectHolding = (sql: Reader, address: string, now: Date): Promise<BarRow[]> => sql<BarRow[]>`
  select ${columns(sql)} from bars b
  where b.kind = 'address' and b.value::inet >>= ${address}::inet and (b.expires_at is null or b.expires_at > ${now})`;
