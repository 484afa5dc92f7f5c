// Files what the gate said, in the transaction that writes what it is about: the suspicion as evidence, what the policy does, and the
// case that brings it before a human.

import type { Id } from '#contract';
import { record } from '#ledger';
import { announce, newId, type Act, type Tx } from '#platform';
import { bring } from '../cases/bring.ts';
import { decideIn } from '../decisions/decide.ts';
import { codeOf } from '../decisions/enter.ts';
import type { Exhibit } from '../reports/frozen.ts';
import { harmNamed } from '../reports/harms.ts';
import { insertVerdict } from './gate.sql.ts';
import type { Suspicion } from './judge.ts';

/** What keeps a subject from everybody but its author until somebody has looked. */
export const holds = (suspicion: Suspicion | null): boolean => suspicion?.measure === 'hold';

export interface Finding {
  suspicion: Suspicion;
  /** What it is about, as it is now. */
  exhibit: Exhibit;
  /** Followers of the author and views. */
  reach: number;
}

export async function fileSuspicion(
  tx: Tx,
  { now }: Pick<Act, 'now'>,
  { suspicion, exhibit, reach }: Finding,
): Promise<void> {
  const { subject } = exhibit;
  const { tier, category, measure, model } = suspicion;
  const id = newId<Id>();
  await insertVerdict(tx, id, subject, suspicion, now);
  await noteIn(tx, now, exhibit, suspicion);
  const harm = harmNamed(category ?? 'other');
  const isSeen = measure !== null || tier !== 'unscreened';
  const caseId = isSeen ? await open(tx, now, { suspicion, exhibit, reach }) : null;
  if (measure) {
    const how = { category: harm, automat: model, source: 'screen', contentAt: now, caseId } as const;
    await decideIn(tx, { viewer: null, now }, { subject, measure, ...how });
  }
  const about = { subject: subject.id, subjectKind: subject.kind, author: subject.author };
  await announce(tx, { kind: 'moderation.flagged', verdict: id, ...about, tier, measure, category: harm });
}

/** That it was flagged, for anybody to count. */
async function noteIn(tx: Tx, at: Date, { subject, frozen }: Exhibit, suspicion: Suspicion): Promise<void> {
  const { tier, category, measure, model, words } = suspicion;
  if (tier === 'unscreened') return;
  const language = frozen.language?.slice(0, 2);
  await record(tx, {
    kind: 'verdict',
    at,
    facts: {
      category: harmNamed(category ?? 'other'),
      tier,
      measure: measure === null ? 'none' : measure !== 'hold' ? 'limit' : tier === 'A' ? 'hide' : 'hold',
      policy: codeOf(model),
      surface: subject.kind,
      tongue: language === 'fr' || language === 'en' ? language : 'other',
    },
    subject: { kind: subject.kind, id: subject.id },
    content: words,
  });
}

/** What is all but certain is weighed as somebody's word who is always right. */
async function open(tx: Tx, now: Date, { suspicion, exhibit, reach }: Finding): Promise<Id> {
  const { tier, category, categories, reasons, model, measure } = suspicion;
  const { caseId } = await bring(
    tx,
    { now, viewer: null },
    {
      subject: exhibit.subject,
      harm: harmNamed(category ?? 'other'),
      source: 'automat',
      exhibits: [exhibit],
      reach,
      weight: tier === 'A' ? 1 : measure === null ? 0.1 : 0.5,
      data: { tier, measure, scores: categories, reasons, model },
    },
  );
  return caseId;
}
