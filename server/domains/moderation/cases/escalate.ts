// What was not looked at in time goes up: its priority doubles, whoever holds it lets go, and an alarm is told. Again and again,
// each time its clock has run once more.

import { announce, transact, type Act, type Tx } from '#platform';
import { lockAlarmed, updateCase, type CaseRow } from './cases.sql.ts';
import { insertEvent } from './events.sql.ts';
import { clockOf } from './priority.ts';

const BATCH = 200;

/** @returns how many were overdue. */
export async function escalateOverdue(act: Act): Promise<number> {
  let all = 0;
  for (;;) {
    const count = await transact(act, async (tx) => {
      const rows = await lockAlarmed(tx, act.now, BATCH);
      for (const row of rows) await goUp(tx, act, row);
      return rows.length;
    });
    all += count;
    if (count < BATCH) return all;
  }
}

async function goUp(tx: Tx, { now }: Act, row: CaseRow): Promise<void> {
  await raise(tx, now, row);
  await insertEvent(tx, row.id, now, { kind: 'overdue', data: { level: row.level + 1 } });
  await announce(tx, { kind: 'moderation.overdue', case: row.id, queue: row.queue, level: row.level + 1 });
}

/** Twice as urgent, and whoever has held it too long lets go. */
export async function raise(tx: Tx, now: Date, row: CaseRow): Promise<void> {
  const isHeld = row.assigned_until !== null && row.assigned_until > now;
  await updateCase(tx, row.id, {
    level: row.level + 1,
    priority: row.priority * 2,
    alarm_at: new Date(now.getTime() + clockOf(row.harm, row.source)),
    ...(isHeld ? {} : { assigned_to: null, assigned_until: null }),
  });
}
