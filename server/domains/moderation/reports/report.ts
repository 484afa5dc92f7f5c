// Reports something to the staff, with why and what it was. What was looked at before, is fine and has not changed opens no case
// again, unless several who are usually right say otherwise.

import { countGraphemes, limits, type AccountId, type Harm, type Id, type ParleyId, type ReportState } from '#contract';
import { announce, firstIdAt, newId, Refusal, transact, type SignedAct, type Tx } from '#platform';
import { bring } from '../cases/bring.ts';
import { deleteReviewed, findReviewed, updateDisagreements } from '../cases/reviewed.sql.ts';
import type { Subject } from '../subject.ts';
import type { Category } from './categories.ts';
import { freeze, KEPT_MS, printOf } from './evidence.ts';
import type { Exhibit, Seen } from './frozen.ts';
import { recordReport } from './record.ts';
import { factsOf } from './harms.ts';
import { selectIsMuted } from './mutes.sql.ts';
import { countUpheld, insertReport, selectHasReported, type ReportRow } from './reports.sql.ts';
import { COUNTED, TRUSTED, weightOf } from './weight.ts';

export interface Complaint {
  /** What the case will be about. */
  subject: Subject;
  harm: Harm;
  /** As a client of the Mastodon API said it; else it follows from the harm. */
  category?: Category;
  comment: string;
  /** All that is meant, as it is now; the subject's own first. */
  exhibits: readonly Exhibit[];
  parleys: readonly ParleyId[];
  collections: readonly Id[];
  /** Naming one makes it a violation, whatever the category said. */
  rules: readonly Id[];
  /** Followers of the author and views. */
  reach: number;
  isBlocking?: boolean;
}

/** So many who are usually right open again what was found to be fine. */
const DISAGREEING = 3;

/** @throws Refusal naming the field. */
export async function report(act: SignedAct, complaint: Complaint): Promise<ReportRow> {
  const { subject, harm, rules } = complaint;
  if (subject.author === act.viewer.id) throw new Refusal('invalid', 'may not be yourself', 'account_id');
  const comment = complaint.comment.trim();
  if (countGraphemes(comment) > limits.report.comment)
    throw new Refusal('invalid', `may have at most ${limits.report.comment} characters`, 'comment');
  return transact(act, async (tx) => {
    const weight = await weigh(tx, act, act.viewer.id);
    const placed = await place(tx, act, complaint, weight);
    const row: ReportRow = {
      id: newId(),
      reporter_id: act.viewer.id,
      account_id: subject.author,
      subject_kind: subject.kind,
      subject_id: subject.id,
      category: rules.length > 0 ? 'violation' : (complaint.category ?? factsOf[harm].category),
      harm,
      comment,
      parley_ids: [...complaint.parleys],
      collection_ids: [...complaint.collections],
      rule_ids: [...rules],
      weight,
      is_blocking: complaint.isBlocking ?? false,
      created_at: act.now,
      resolved_at: placed.state === 'open' ? null : act.now,
      resolved_by: null,
      ...placed,
    };
    await insertReport(tx, row);
    const about = { account: row.account_id, ...(row.case_id && { case: row.case_id }) };
    await recordReport(tx, row);
    await announce(tx, { kind: 'moderation.reported', report: row.id, ...about });
    return row;
  });
}

/** What this reporter's word weighs; nothing while nobody listens to them. */
async function weigh(tx: Tx, { now }: SignedAct, reporter: AccountId): Promise<number> {
  if (await selectIsMuted(tx, reporter, now)) return 0;
  return weightOf(await countUpheld(tx, reporter, COUNTED));
}

type Placed = { case_id: Id | null; state: ReportState; seen: Seen[] };

async function place(tx: Tx, act: SignedAct, complaint: Complaint, weight: number): Promise<Placed> {
  const { subject, harm, exhibits, reach } = complaint;
  const state = weight === 0 ? 'noted' : (await isFine(tx, act, complaint, weight)) ? 'already-reviewed' : 'open';
  if (state !== 'open') {
    const seen = await freeze(tx, exhibits, act.now, new Date(act.now.getTime() + KEPT_MS));
    return { case_id: null, state, seen };
  }
  const { caseId, seen } = await bring(tx, act, { subject, harm, source: 'report', exhibits, reach, weight });
  return { case_id: caseId, state, seen };
}

/** Whether it was looked at as it is and found to be fine. Counts who disagrees; the last of them opens it again. */
async function isFine(tx: Tx, act: SignedAct, { subject, exhibits }: Complaint, weight: number): Promise<boolean> {
  const reviewed = await findReviewed(tx, subject.kind, subject.id);
  const own = exhibits[0];
  if (!reviewed || !own || !reviewed.print.equals(printOf(own))) return false;
  if (weight < TRUSTED) return true;
  const since = firstIdAt(reviewed.reviewed_at) as Id;
  if (await selectHasReported(tx, act.viewer.id, subject, since)) return true;
  if ((await updateDisagreements(tx, subject.kind, subject.id)) < DISAGREEING) return true;
  await deleteReviewed(tx, subject.kind, subject.id);
  return false;
}
