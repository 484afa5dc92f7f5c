// The statements that count what waits and what was done.

import type { AccountId } from '#contract';
import type { Reader } from '#platform';

export interface Waiting {
  queue: string;
  open: number;
  overdue: number;
  oldest_at: Date | null;
  due_next_at: Date | null;
}

export const selectWaiting = (sql: Reader, now: Date): Promise<Waiting[]> => sql<Waiting[]>`
  select queue, count(*)::int as open, (count(*) filter (where due_at <= ${now}))::int as overdue,
    min(opened_at) as oldest_at, min(due_at) as due_next_at
  from cases where closed_at is null group by queue`;

export interface Done {
  queue: string;
  closed_by: AccountId | null;
  hour: number;
  day: number;
}

export const selectDone = (sql: Reader, hour: Date, day: Date): Promise<Done[]> => sql<Done[]>`
  select queue, closed_by, (count(*) filter (where closed_at > ${hour}))::int as hour, count(*)::int as day
  from cases where closed_at > ${day} group by queue, closed_by`;

/** How many cases each of the staff holds. */
export const selectHolds = (sql: Reader, now: Date): Promise<{ assigned_to: AccountId; n: number }[]> => sql<
  { assigned_to: AccountId; n: number }[]
>`
  select assigned_to, count(*)::int as n from cases
  where closed_at is null and assigned_to is not null and assigned_until > ${now} group by assigned_to`;
