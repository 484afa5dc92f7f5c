// Reads banks: what stands in them, who brought it and why, and how far the search for it has come.

import type { Id } from '#contract';
import type { Reader } from '#platform';
import { selectProvenance, selectStanding, type EntryRow, type Provenance } from './banks.sql.ts';
import type { BankKind } from './entries.ts';

export type Told = EntryRow & Omit<Provenance, 'change_id'>;

/** The next of what stands, by id. */
export async function listBank(sql: Reader, after: Id, most: number, kind: BankKind | null = null): Promise<Told[]> {
  const rows = await selectStanding(sql, after, most, kind);
  const changes = new Map(
    (await selectProvenance(sql, [...new Set(rows.map((row) => row.change_id))])).map((one) => [one.change_id, one]),
  );
  return rows.map((row) => ({ ...row, ...changes.get(row.change_id)! }));
}
