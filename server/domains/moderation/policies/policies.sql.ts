// The statements on policies: proposed, watched in their shadow, begun, ended.

import type { AccountId, Id } from '#contract';
import type { Reader, Tx } from '#platform';
import type { Courses } from '../gate/policy.ts';

export interface PolicyRow {
  id: Id;
  author_id: AccountId | null;
  mode: 'acting' | 'shadow' | 'ended';
  courses: Partial<Courses>;
  probation_hours: number;
  note: string;
  backtest: Backtest | null;
  judged: number;
  created_at: Date;
  began_at: Date | null;
  ended_at: Date | null;
}

/** What a policy would have done with what was said before. */
export interface Backtest {
  /** How many parleys were read; how many of them are to be. */
  read: number;
  of: number;
  /** By measure: how many it would be done to. */
  measures: Record<string, number>;
  /** By category. */
  categories: Record<string, number>;
  /** What it would put out of sight that is shown now, and the other way round; the newest of the former. */
  newlyHidden: number;
  newlyShown: number;
  samples: Id[];
}

const columns = (sql: Reader) => sql`
  id, author_id, mode, courses, probation_hours, note, backtest, judged::int as judged, created_at, began_at, ended_at`;

export const selectAll = (sql: Reader, most: number): Promise<PolicyRow[]> =>
  sql<PolicyRow[]>`select ${columns(sql)} from screen_policies order by id desc limit ${most}`;

export async function findPolicy(sql: Reader, id: Id): Promise<PolicyRow | undefined> {
  const [row] = await sql<PolicyRow[]>`select ${columns(sql)} from screen_policies where id = ${id}`;
  return row;
}

export async function lockPolicy(tx: Tx, id: Id): Promise<PolicyRow | undefined> {
  const [row] = await tx<PolicyRow[]>`select ${columns(tx)} from screen_policies where id = ${id} for update`;
  return row;
}

export async function insertPolicy(
  tx: Tx,
  row: Pick<PolicyRow, 'id' | 'author_id' | 'courses' | 'probation_hours' | 'note' | 'created_at'>,
): Promise<void> {
  await tx`
    insert into screen_policies (id, author_id, mode, courses, probation_hours, note, created_at)
    values (${row.id}, ${row.author_id}, 'shadow', ${JSON.stringify(row.courses)}::text::jsonb, ${row.probation_hours},
      ${row.note}, ${row.created_at})`;
}

export async function updateBegun(tx: Tx, id: Id, now: Date): Promise<void> {
  await tx`update screen_policies set mode = 'acting', began_at = ${now} where id = ${id}`;
}

/** The one that acts. @returns its id, if there was one. */
export async function updateActingEnded(tx: Tx, now: Date): Promise<Id | undefined> {
  const [row] = await tx<{ id: Id }[]>`
    update screen_policies set mode = 'ended', ended_at = ${now} where mode = 'acting' returning id`;
  return row?.id;
}

export async function updateEnded(tx: Tx, id: Id, now: Date): Promise<void> {
  await tx`update screen_policies set mode = 'ended', ended_at = ${now} where id = ${id}`;
}

export async function updateBacktest(tx: Tx, id: Id, backtest: Backtest): Promise<void> {
  await tx`update screen_policies set backtest = ${JSON.stringify(backtest)}::text::jsonb where id = ${id}`;
}

export interface ShadowRow {
  policy_id: Id;
  subject_id: Id;
  tier: string | null;
  category: string | null;
  measure: string | null;
  acting_measure: string | null;
}

export async function insertShadows(tx: Tx, rows: readonly ShadowRow[], now: Date): Promise<void> {
  await tx`
    insert into shadow_verdicts (policy_id, subject_id, tier, category, measure, acting_measure, created_at)
    select s.policy_id, s.subject_id, s.tier, s.category, s.measure, s.acting_measure, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      s (policy_id bigint, subject_id bigint, tier text, category text, measure text, acting_measure text)
    on conflict do nothing`;
}

export async function updateJudged(tx: Tx, policies: readonly Id[], more: number): Promise<void> {
  await tx`update screen_policies set judged = judged + ${more} where id = any(${policies as Id[]}::bigint[])`;
}

export interface ShadowSum {
  category: string | null;
  measure: string | null;
  acting_measure: string | null;
  n: number;
}

export const selectShadowSums = (sql: Reader, policy: Id): Promise<ShadowSum[]> => sql<ShadowSum[]>`
  select category, measure, acting_measure, count(*)::int as n from shadow_verdicts
  where policy_id = ${policy} group by 1, 2, 3 order by n desc`;

export async function forgetPolicyAuthor(tx: Tx, author: AccountId): Promise<void> {
  await tx`update screen_policies set author_id = null where author_id = ${author}`;
}
