// What cases have come to by what was reported lately: how many, how fast, how grave, and so how soon. Many reports at once, a
// moment later, so that nobody who reports waits for another.

import type { Harm, Id } from '#contract';
import { firstIdAt, transact, type Act, type Tx } from '#platform';
import { factsOf, graver } from '../reports/harms.ts';
import { lockCases, selectTold, updateWeight, type CaseRow, type Told } from './cases.sql.ts';
import { insertEvent } from './events.sql.ts';
import { clockOf, priorityOf } from './priority.ts';

/** What is lately. */
const LATELY_MS = 10 * 60_000;
/** A harm that only those name whose word weighs less than this makes no case graver. */
const HEARD = 0.25;

export const reweigh = (act: Act, cases: readonly Id[]): Promise<void> =>
  transact(act, async (tx) => {
    const ids = [...new Set(cases)];
    const rows = (await lockCases(tx, ids)).filter((row) => row.closed_at === null);
    if (rows.length === 0) return;
    const since = firstIdAt(new Date(act.now.getTime() - LATELY_MS));
    const open = rows.map((row) => row.id);
    const told = Map.groupBy(await selectTold(tx, open, since), (one) => one.case_id);
    for (const row of rows) await weigh(tx, act, row, told.get(row.id) ?? []);
  });

async function weigh(tx: Tx, { now }: Act, row: CaseRow, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  const harm = gravest(row, told);
  const total = (of: 'reports' | 'lately' | 'words' | 'sum'): number => told.reduce((sum, one) => sum + one[of], 0);
  const reports = total('reports');
  const { source, reach, level } = row;
  const record = total('sum') / total('words');
  const weighed = priorityOf({ harm, source, reach, reports, lately: total('lately'), record, level });
  // What a program was all but certain of is not less urgent because a doubtful somebody says so too.
  const priority = source === 'report' ? weighed : Math.max(row.priority, weighed);
  const sooner = new Date(now.getTime() + clockOf(harm, source));
  const isSooner = factsOf[harm].severity > factsOf[row.harm].severity && sooner < row.due_at;
  const [due_at, alarm_at] = isSooner ? [sooner, sooner] : [row.due_at, row.alarm_at];
  await updateWeight(tx, { id: row.id, harm, priority, reports, due_at, alarm_at });
  if (reports > row.reports || harm !== row.harm)
    await insertEvent(tx, row.id, now, { kind: 'reported', data: { reports, harm } });
}

const gravest = (row: CaseRow, told: readonly Told[]): Harm =>
  told.filter((one) => one.most >= HEARD).reduce((worst, one) => graver(worst, one.harm), row.harm);
