// A policy is proposed, watches in its shadow, is held against what was said before, and only then begins to act; another takes its
// place. It has an author, whom everybody of the staff can ask.

import { z } from 'zod';
import { limits, type Id } from '#contract';
import { addJob, announce, newId, notFound, Refusal, transact, type Act, type Tx } from '#platform';
import { record } from '#ledger';
import { versionOf, type Courses } from '../gate/policy.ts';
import { contentMeasures } from '../restrictions/measures.ts';
import { CAUTIONS, SCREENED } from '../screen/index.ts';
import { requirePermission } from '../staff/permissions.ts';
import {
  findPolicy,
  insertPolicy,
  lockPolicy,
  selectAll,
  selectShadowSums,
  updateActingEnded,
  updateBegun,
  updateEnded,
  type PolicyRow,
  type ShadowSum,
} from './policies.sql.ts';

const HOUR_MS = 3_600_000;
/** In its shadow before its own author may let it act: another may sooner. */
export const SHADOW_MS = 24 * HOUR_MS;
const MOST_LISTED = 200;
const MOST_SHADOWS = 5;

/** The job that holds a policy against what was said before; run by whoever knows what was said. */
export const BACKTEST_JOB = 'parleys.backtest';

const course = z.object({
  level: z.enum(CAUTIONS),
  acts: z.boolean(),
  A: z.enum(contentMeasures),
  B: z.enum(contentMeasures),
  fromNew: z.enum(contentMeasures).optional(),
});
/** What a policy may say. */
export const proposal = z.object({
  courses: z.partialRecord(z.enum(SCREENED), course),
  probation_hours: z
    .number()
    .int()
    .min(0)
    .max(24 * 90)
    .default(72),
  note: z.string().trim().min(1).max(limits.report.comment),
});
export type Proposal = z.infer<typeof proposal>;

/** Begins in its shadow, and is held against what was said before. @throws Refusal 'forbidden' without the permission. */
export async function proposePolicy(act: Act, wish: Proposal): Promise<PolicyRow> {
  requirePermission(act, 'policies.edit');
  const shadows = (await selectAll(act.sql, MOST_LISTED)).filter(({ mode }) => mode === 'shadow');
  if (shadows.length >= MOST_SHADOWS)
    throw new Refusal('invalid', `may watch beside at most ${MOST_SHADOWS - 1} others; end one`, 'courses');
  const row = {
    id: newId<Id>(),
    author_id: act.viewer?.id ?? null,
    courses: wish.courses as Partial<Courses>,
    probation_hours: wish.probation_hours,
    note: wish.note,
    created_at: act.now,
  };
  await transact(act, async (tx) => {
    await insertPolicy(tx, row);
    await addJob(tx, BACKTEST_JOB, { policy: row.id });
    await tell(tx, act, row, 'shadow');
  });
  return (await findPolicy(act.sql, row.id))!;
}

/** @throws Refusal that says what is missing: a backtest, time in its shadow, somebody else. */
export const beginPolicy = (act: Act, id: Id): Promise<void> =>
  transact(act, async (tx) => {
    requirePermission(act, 'policies.edit');
    const row = await lockPolicy(tx, id);
    if (!row) throw notFound('Policy');
    if (row.mode !== 'shadow') throw new Refusal('invalid', 'is not in its shadow', 'id');
    if (row.backtest === null || row.backtest.read < row.backtest.of)
      throw new Refusal('invalid', 'has not been held against what was said before', 'id');
    const isOwn = row.author_id === (act.viewer?.id ?? null);
    if (isOwn && act.now.getTime() - row.created_at.getTime() < SHADOW_MS)
      throw new Refusal('forbidden', 'watches for a day first, or is begun by somebody else', 'id');
    await updateActingEnded(tx, act.now);
    await updateBegun(tx, id, act.now);
    await tell(tx, act, row, 'live');
  });

/** Ends one that watches; ends the one that acts: from then on it is as Palabre comes. */
export const endPolicy = (act: Act, id: Id): Promise<void> =>
  transact(act, async (tx) => {
    requirePermission(act, 'policies.edit');
    const row = await lockPolicy(tx, id);
    if (!row) throw notFound('Policy');
    if (row.mode === 'ended') return;
    await updateEnded(tx, id, act.now);
    await tell(tx, act, row, 'off');
  });

async function tell(
  tx: Tx,
  { now: at }: Pick<Act, 'now'>,
  row: Pick<PolicyRow, 'id' | 'courses'>,
  mode: 'shadow' | 'live' | 'off',
): Promise<void> {
  const courses = Object.entries(row.courses);
  for (const [category, { level }] of courses)
    await record(tx, { kind: 'policy', at, facts: { category, version: versionOf(row.id), level, mode } });
  if (courses.length === 0)
    await record(tx, {
      kind: 'policy',
      at,
      facts: { category: 'all', version: versionOf(row.id), level: 'default', mode },
    });
  await announce(tx, { kind: 'moderation.policy-changed', policy: row.id });
}

export const listPolicies = ({ sql }: Pick<Act, 'sql'>): Promise<PolicyRow[]> => selectAll(sql, MOST_LISTED);

/** With what it would have done otherwise, in its shadow. @throws Refusal 'not-found'. */
export async function policyOf({ sql }: Pick<Act, 'sql'>, id: Id): Promise<{ row: PolicyRow; shadow: ShadowSum[] }> {
  const row = await findPolicy(sql, id);
  if (!row) throw notFound('Policy');
  return { row, shadow: [...(await selectShadowSums(sql, id))] };
}
