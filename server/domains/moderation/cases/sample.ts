// One decision in twenty is looked at again, by somebody else: chosen by its number, so that nobody can know beforehand which, and
// the same whoever runs this and however often.

import { createHash } from 'node:crypto';
import type { AccountId, Harm, Id } from '#contract';
import { firstIdAt, transact, type Act } from '#platform';
import type { DecisionRow } from '../decisions/decisions.sql.ts';
import { harmNamed } from '../reports/harms.ts';
import { bring } from './bring.ts';
import { findSampled, insertSampled, selectDecidedBetween } from './sampling.sql.ts';

/** One in so many. */
const ONE_IN = 20;
/** How far back is looked: a job that did not run is made up for. */
const BACK_MS = 3 * 3_600_000;
/** What was decided just now may still be taken back by who decided it. */
const YOUNG_MS = 10 * 60_000;

export const isSampled = (decision: Id): boolean =>
  createHash('sha256').update(`second look ${decision}`).digest().readUInt32BE(0) % ONE_IN === 0;

export async function sampleAll(act: Act): Promise<void> {
  const [from, until] = [BACK_MS, YOUNG_MS].map((ago) => firstIdAt(new Date(act.now.getTime() - ago)));
  for (const row of await selectDecidedBetween(act.sql, from!, until!))
    if (isSampled(row.id)) await lookAgain(act, row);
}

const lookAgain = (act: Act, row: DecisionRow): Promise<void> =>
  transact(act, async (tx) => {
    if (!row.author_id || (await findSampled(tx, row.id))) return;
    await insertSampled(tx, row.id, act.now);
    await bring(tx, act, {
      subject: { kind: row.subject_kind, id: row.subject_id, author: row.author_id as AccountId },
      harm: harmNamed(row.category ?? 'other') satisfies Harm,
      source: 'review',
      exhibits: [],
      reach: 0,
      notFor: row.decided_by,
      reviews: row.id,
      data: { decision: row.id, measure: row.measure, automat: row.automat },
    });
  });
