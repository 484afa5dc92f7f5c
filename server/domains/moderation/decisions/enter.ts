// Writes decisions and their reversals in the ledger: codes and numbers, so that anybody can count them and nobody is named.

import { record, type Automation, type FoundBy, type LedgerId } from '#ledger';
import type { Act, Tx } from '#platform';
import type { DecisionRow, Source } from './decisions.sql.ts';

const FOUND_BY: Record<Source, FoundBy> = {
  screen: 'screen',
  report: 'report',
  notice: 'notice',
  flagger: 'trusted-flagger',
  order: 'order',
  appeal: 'staff',
  staff: 'staff',
};

const HOUR_MS = 3_600_000;

export const enterDecision = (tx: Tx, row: DecisionRow): Promise<LedgerId> =>
  record(tx, {
    id: row.id,
    kind: 'decision',
    at: row.decided_at,
    subject: subjectOf(row),
    facts: {
      category: categoryCode(row),
      measures: [row.measure],
      found_by: FOUND_BY[row.source],
      automation: automationOf(row),
      policy: codeOf(row.automat ?? 'staff'),
      surface: row.subject_kind,
      ground: row.source === 'order' || row.category === 'illegal' ? 'law' : 'terms',
      ...(row.ends_at && { hours: Math.round((row.ends_at.getTime() - row.decided_at.getTime()) / HOUR_MS) }),
      ...(row.content_at && { content_at: row.content_at.toISOString() }),
    },
  });

const WHY: Record<string, 'appeal' | 'expired' | 'review' | 'law'> = {
  appeal: 'appeal',
  ended: 'expired',
  settled: 'review',
  law: 'law',
};

export async function enterReversal(tx: Tx, row: DecisionRow, { viewer, now }: Deciding, why: string): Promise<void> {
  if (!row.ledger_id) return;
  await record(tx, {
    kind: 'reversal',
    at: now,
    subject: subjectOf(row),
    facts: { of: row.ledger_id as LedgerId, why: WHY[why] ?? 'error', automation: viewer ? 'none' : 'full' },
  });
}

type Deciding = Pick<Act, 'viewer' | 'now'>;

const subjectOf = ({ subject_kind: kind, subject_id: id }: DecisionRow) => ({ kind, id });

/** Program that decided, or found what a person then decided of, or none. */
export function automationOf({ automat, source }: Pick<DecisionRow, 'automat' | 'source'>): Automation {
  if (automat !== null && automat !== 'operator') return 'full';
  return source === 'screen' ? 'partial' : 'none';
}

export const categoryCode = ({ category }: Pick<DecisionRow, 'category'>): string => codeOf(category ?? 'other');

/** "screen@3" → "screen:3". */
export const codeOf = (words: string): string => words.replaceAll(/[^A-Za-z0-9_.:+/-]/g, ':').slice(0, 80);
