// What counts against somebody, from what was decided of what they made. Pure. The rules are those that Meta learnt to keep:
// several at once are one, nothing old counts, and what counts is forgotten after a while.

import type { AccountId, Id } from '#contract';
import { timeOfId } from '#platform';
import type { DecisionRow } from '../decisions/decisions.sql.ts';
import type { Measure } from '../restrictions/measures.ts';

export interface Strike {
  /** The first decision of those that count as this one. */
  decision: Id;
  at: Date;
  decaysAt: Date;
  isGrave: boolean;
  /** All decisions of the batch. */
  decisions: Id[];
}

const DAY_MS = 86_400_000;
/** After so long what was said is old, and what was counted forgotten. */
const DAYS = { old: { grave: 4 * 365, other: 90 }, kept: { grave: 3 * 365, other: 365 } } as const;

/** Out of ten. A strike takes five: what only informs readers, or follows a law or a border, is none. */
const WEIGHTS: Partial<Record<Measure, number>> = {
  remove: 10,
  'hide-until-deleted': 8,
  'blank-profile': 8,
  'no-engagement': 6,
  interstitial: 5,
  'not-recommended': 2,
  label: 1,
};
const STRIKES = 5;

const GRAVE: ReadonlySet<string> = new Set(['violence-threat', 'threat', 'threats', 'minors', 'terrorism', 'doxxing']);

export const isGrave = (category: string | null): boolean => category !== null && GRAVE.has(category);

/** @param decisions of one author, in any order. @returns those that count now, the oldest first. */
export function strikesOf(decisions: readonly DecisionRow[], now: Date): Strike[] {
  const batches: (Strike & { keys: Set<string> })[] = [];
  for (const row of decisions.filter(counts).toSorted((a, b) => Number(a.decided_at) - Number(b.decided_at))) {
    const keys = keysOf(row);
    const batch = batches.find((one) => keys.some((key) => one.keys.has(key)));
    if (batch) join(batch, row, keys);
    else batches.push({ ...strikeOf(row), keys: new Set(keys) });
  }
  return batches.filter(({ decaysAt }) => decaysAt > now).map(strikeIn);
}

const strikeIn = ({ decision, at, decaysAt, isGrave: grave, decisions }: Strike): Strike => ({
  decision,
  at,
  decaysAt,
  isGrave: grave,
  decisions,
});

/** Nobody but a person gives a strike; what was taken back is none, what merely ended is one still. */
function counts(row: DecisionRow): boolean {
  if ((WEIGHTS[row.measure] ?? 0) < STRIKES || (row.automat !== null && row.automat !== 'operator')) return false;
  if (row.undone_at && row.undone_why !== 'ended') return false;
  const made = row.content_at ?? (row.subject_kind === 'account' ? row.decided_at : timeOfId(row.subject_id));
  const age = row.decided_at.getTime() - made.getTime();
  return age <= DAYS.old[gravity(isGrave(row.category))] * DAY_MS;
}

const gravity = (grave: boolean) => (grave ? 'grave' : 'other');

function strikeOf(row: DecisionRow): Strike {
  const grave = isGrave(row.category);
  return {
    decision: row.id,
    at: row.decided_at,
    decaysAt: new Date(row.decided_at.getTime() + DAYS.kept[gravity(grave)] * DAY_MS),
    isGrave: grave,
    decisions: [row.id],
  };
}

function join(batch: Strike & { keys: Set<string> }, row: DecisionRow, keys: readonly string[]): void {
  const own = strikeOf(row);
  for (const key of keys) batch.keys.add(key);
  batch.decisions.push(row.id);
  batch.isGrave ||= own.isGrave;
  if (own.decaysAt > batch.decaysAt) batch.decaysAt = own.decaysAt;
}

/** By one of these a decision belongs to a batch: the same case, the same thing, the same moment of the same person. */
const keysOf = ({ case_id, subject_id, decided_by, decided_at }: DecisionRow): string[] => [
  ...(case_id ? [`case ${case_id}`] : []),
  `subject ${subject_id}`,
  `by ${decided_by as AccountId | null} at ${decided_at.getTime()}`,
];
