// Brings a subject before the staff: opens its case, or joins the one that is open. However many bring the same at once, there is
// one case, and nobody's word is lost.

import type { AccountId, CaseSource, Harm, Id } from '#contract';
import { announce, newId, type Act, type Tx } from '#platform';
import { queueFor } from '../queues/route.ts';
import { freeze, KEPT_MS, printOf } from '../reports/evidence.ts';
import type { Exhibit, Seen } from '../reports/frozen.ts';
import type { Subject } from '../subject.ts';
import { insertCase, type CaseRow } from './cases.sql.ts';
import { holdClaim, insertClaim } from './claims.sql.ts';
import { insertEvent } from './events.sql.ts';
import { clockOf, priorityOf } from './priority.ts';

export interface Matter {
  subject: Subject;
  harm: Harm;
  source: CaseSource;
  /** What is to be frozen, the subject's own first. */
  exhibits: readonly Exhibit[];
  /** Followers of the author and views. */
  reach: number;
  /** What the word of who brings it weighs: 0 to 1. */
  weight?: number;
  language?: string | null;
  /** Who may not decide it. */
  notFor?: AccountId | null;
  /** The decision to be looked at again. */
  reviews?: Id;
  /** For the record of the case. */
  note?: string;
  data?: Record<string, unknown>;
}

export interface Brought {
  caseId: Id;
  isNew: boolean;
  seen: Seen[];
}

/** Nobody loses a race ten times. */
const TRIES = 10;

export async function bring(tx: Tx, act: Pick<Act, 'now' | 'viewer'>, matter: Matter): Promise<Brought> {
  const seen = await freeze(tx, matter.exhibits, act.now, new Date(act.now.getTime() + KEPT_MS));
  for (let i = 0; i < TRIES; i++) {
    const caseId = newId<Id>();
    if (await insertClaim(tx, matter.subject, caseId)) {
      await open(tx, act, caseId, matter);
      return { caseId, isNew: true, seen };
    }
    const open_ = await holdClaim(tx, matter.subject);
    if (open_) return { caseId: open_, isNew: false, seen };
  }
  throw new Error('a case was opened and closed under us again and again');
}

async function open(tx: Tx, act: Pick<Act, 'now' | 'viewer'>, id: Id, matter: Matter): Promise<void> {
  const { subject, harm, source, exhibits, reach } = matter;
  const own = exhibits[0];
  const language = matter.language ?? own?.frozen.language ?? null;
  const isTold = source === 'report';
  const due = new Date(act.now.getTime() + clockOf(harm, source));
  const row: CaseRow = {
    id,
    subject_kind: subject.kind,
    subject_id: subject.id,
    author_id: subject.author,
    harm,
    source,
    queue: await queueFor(tx, { harm, source, language, kind: subject.kind }),
    language,
    priority: priorityOf({ harm, source, reach, reports: 1, lately: 1, record: matter.weight ?? 0.5, level: 0 }),
    level: 0,
    reports: isTold ? 1 : 0,
    reach,
    tags: [],
    excerpt: own ? [own.frozen.warning, own.frozen.words].filter(Boolean).join(' · ').slice(0, 200) : '',
    print: own ? printOf(own) : null,
    opened_at: act.now,
    due_at: due,
    alarm_at: due,
    first_action_at: null,
    assigned_to: null,
    assigned_until: null,
    not_for: matter.notFor ?? null,
    reviews: matter.reviews ?? null,
    version: 1,
    closed_at: null,
    closed_by: null,
    outcome: null,
  };
  await insertCase(tx, row);
  const data = { source, harm, ...matter.data };
  // Who reported is in the reports, for those who may read these.
  await insertEvent(tx, id, act.now, { kind: source === 'automat' ? 'held' : 'opened', note: matter.note, data });
  await announce(tx, { kind: 'moderation.case-opened', case: id, queue: row.queue });
}
