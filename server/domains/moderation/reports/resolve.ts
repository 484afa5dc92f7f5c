// What waits for the staff, the oldest first, and saying at the machine that it was dealt with.

import type { Id } from '#contract';
import { notFound, transact, type Act, type Reader } from '#platform';
import { selectOpen, updateResolved, type ToldRow } from './reports.sql.ts';

const MOST = 500;

export const listOpenReports = (sql: Reader): Promise<ToldRow[]> => selectOpen(sql, MOST).then((rows) => [...rows]);

/** The case it belongs to stays open for what others reported. @throws Refusal 'not-found' where it does not wait (any more). */
export const resolveReport = (act: Act, id: Id): Promise<void> =>
  transact(act, async (tx) => {
    if (!(await updateResolved(tx, id, { who: act.viewer?.id ?? null, at: act.now }))) throw notFound('Report');
  });
