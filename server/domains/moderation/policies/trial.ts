// Holds a policy against words without doing anything: in its shadow, beside the one that acts, and on what was said before.

import type { Id } from '#contract';
import { transact, type Act, type Tx } from '#platform';
import { suspect, type Saying } from '../gate/judge.ts';
import { HOUSE_POLICY, wholePolicy, type GatePolicy } from '../gate/policy.ts';
import { selectPolicies } from '../gate/gate.sql.ts';
import type { ContentMeasure } from '../restrictions/measures.ts';
import {
  findPolicy,
  insertShadows,
  updateBacktest,
  updateJudged,
  type Backtest,
  type ShadowRow,
} from './policies.sql.ts';

export interface Said extends Saying {
  subject: Id;
}

interface Policies {
  acting: GatePolicy;
  shadows: GatePolicy[];
}

async function policiesNow({ sql }: Pick<Act, 'sql'>): Promise<Policies> {
  const rows = await selectPolicies(sql);
  const whole = (mode: string): GatePolicy[] =>
    rows.filter((row) => row.mode === mode).map((row) => wholePolicy(row.id, row.courses, row.probation_hours));
  return { acting: whole('acting')[0] ?? HOUSE_POLICY, shadows: whole('shadow') };
}

/** Whether any policy watches: then what is said is worth reading again. */
export const isWatched = async (act: Pick<Act, 'sql'>): Promise<boolean> => (await policiesNow(act)).shadows.length > 0;

/** Notes what each policy in its shadow would have done otherwise. */
export async function watch(act: Act, said: readonly Said[]): Promise<void> {
  const { acting, shadows } = await policiesNow(act);
  if (shadows.length === 0 || said.length === 0) return;
  const rows: ShadowRow[] = [];
  for (const saying of said) {
    const acts = suspect(acting, saying);
    for (const shadow of shadows) {
      const would = suspect(shadow, saying);
      if ((would?.measure ?? null) === (acts?.measure ?? null)) continue;
      const { tier = null, category = null, measure = null } = would ?? {};
      const acting_measure = acts?.measure ?? null;
      rows.push({ policy_id: shadow.id!, subject_id: saying.subject, tier, category, measure, acting_measure });
    }
  }
  await transact(act, async (tx) => {
    await insertShadows(tx, rows, act.now);
    await updateJudged(
      tx,
      shadows.map((shadow) => shadow.id!),
      said.length,
    );
  });
}

export interface Trial {
  /** Goes on with what `said` come to. */
  add(said: readonly Said[]): void;
  /** Keeps what it has come to by now. */
  save(tx: Tx): Promise<void>;
}

const HIDES: ReadonlySet<ContentMeasure | null> = new Set<ContentMeasure>(['hold', 'remove', 'hide-until-deleted']);
const MOST_SAMPLES = 50;

/** Begins to hold the policy against `of` things that were said. Null when it is gone. */
export async function beginTrial(act: Pick<Act, 'sql'>, id: Id, of: number): Promise<Trial | null> {
  const row = await findPolicy(act.sql, id);
  if (!row) return null;
  const { acting } = await policiesNow(act);
  const tried = wholePolicy(row.id, row.courses, row.probation_hours);
  const sum: Backtest = { read: 0, of, measures: {}, categories: {}, newlyHidden: 0, newlyShown: 0, samples: [] };
  return {
    add(said) {
      for (const saying of said) count(sum, saying.subject, suspect(tried, saying), suspect(acting, saying));
    },
    save: (tx) => updateBacktest(tx, id, sum),
  };
}

function count(sum: Backtest, subject: Id, would: ReturnType<typeof suspect>, acts: ReturnType<typeof suspect>): void {
  sum.read += 1;
  if (would?.measure) sum.measures[would.measure] = (sum.measures[would.measure] ?? 0) + 1;
  if (would?.category) sum.categories[would.category] = (sum.categories[would.category] ?? 0) + 1;
  const [hides, hid] = [HIDES.has(would?.measure ?? null), HIDES.has(acts?.measure ?? null)];
  if (hides && !hid) {
    sum.newlyHidden += 1;
    if (sum.samples.length < MOST_SAMPLES) sum.samples.push(subject);
  }
  if (!hides && hid) sum.newlyShown += 1;
}
