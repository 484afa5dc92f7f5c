// What waits in each queue, how old the oldest is, and who did how much: what tells a team whether it keeps up.

import type { AccountId } from '#contract';
import type { Act, SignedAct } from '#platform';
import { queuesFor } from './access.ts';
import { selectDone, selectHolds, selectWaiting, type Done, type Waiting } from './figures.sql.ts';
import type { QueueRow } from './queues.sql.ts';

const HOUR_MS = 3_600_000;

export interface QueueFigures extends Waiting {
  row: QueueRow;
  decided_hour: number;
  decided_day: number;
}
export interface StaffFigures {
  who: AccountId;
  decided_hour: number;
  decided_day: number;
  holds: number;
}

/** What is counted, the same for whoever looks. */
export interface Counted {
  waiting: readonly Waiting[];
  done: readonly Done[];
  holds: readonly { assigned_to: AccountId; n: number }[];
}

/** Counts all that waits: with fifty thousand cases open worth keeping for a second or two. */
export async function countCases({ sql, now }: Pick<Act, 'sql' | 'now'>): Promise<Counted> {
  const [hour, day] = [1, 24].map((hours) => new Date(now.getTime() - hours * HOUR_MS));
  const [waiting, done, holds] = await Promise.all([
    selectWaiting(sql, now),
    selectDone(sql, hour!, day!),
    selectHolds(sql, now),
  ]);
  return { waiting, done, holds };
}

/** Of the queues the viewer works on. */
export async function figuresFor(
  act: SignedAct,
  { waiting, done, holds }: Counted,
): Promise<{ queues: QueueFigures[]; staff: StaffFigures[] }> {
  const rows = await queuesFor(act);
  const queues = rows.map((row) => {
    const found = waiting.find((one) => one.queue === row.slug);
    const theirs = done.filter((one) => one.queue === row.slug);
    const none: Waiting = { queue: row.slug, open: 0, overdue: 0, oldest_at: null, due_next_at: null };
    return { row, ...(found ?? none), decided_hour: sum(theirs, 'hour'), decided_day: sum(theirs, 'day') };
  });
  const held = new Map(holds.map((one) => [one.assigned_to, one.n]));
  const people = new Set([...done.flatMap((one) => one.closed_by ?? []), ...held.keys()]);
  const staff = [...people].map((who) => {
    const theirs = done.filter((one) => one.closed_by === who);
    return { who, decided_hour: sum(theirs, 'hour'), decided_day: sum(theirs, 'day'), holds: held.get(who) ?? 0 };
  });
  return { queues, staff: staff.toSorted((a, b) => b.decided_day - a.decided_day) };
}

const sum = (rows: readonly Done[], of: 'hour' | 'day'): number => rows.reduce((all, one) => all + one[of], 0);
