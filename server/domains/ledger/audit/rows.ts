// Whether one row of the ledger says what its bytes say: the columns beside them are only for finding.

import { canonical, type Json } from '../entries/canonical.ts';
import type { EntryRow } from '../entries/entries.sql.ts';
import { entryKinds, type EntryKind } from '../entries/kinds.ts';
import type { Problem } from './auditor.ts';

/** @param place the position that comes next. */
export function misfitOf(row: EntryRow, place: number): Problem | null {
  if (row.position !== place) return { sentence: `Entry ${place} is missing.`, position: place };
  const problem = (why: string): Problem => ({
    sentence: `Entry ${place} (${row.id}) ${why}.`,
    position: place,
    id: row.id,
  });
  const said = parsed(row.body);
  if (!said) return problem('is no canonical JSON');
  if (said['id'] !== row.id || said['kind'] !== row.kind || said['at'] !== row.at.toISOString())
    return problem('is filed under another id, kind or time than its bytes say');
  if ((said['subject'] ?? null) !== row.subject) return problem('is filed under another subject than its bytes say');
  if (!entryKinds.includes(said['kind'] as EntryKind)) return problem('is of no known kind');
  return null;
}

function parsed(body: string): Record<string, Json> | null {
  try {
    const value = JSON.parse(body) as Record<string, Json>;
    return canonical(value) === body ? value : null;
  } catch {
    return null;
  }
}
