// What one entry of the ledger adds to the figures. Pure: the same entries give the same figures, whoever counts.

import type { PublicEntry } from '#ledger';
import { bucketOf, UNTIMED } from './buckets.ts';
import { isHold } from './waiting.ts';

export type What =
  | 'judged'
  | 'verdict'
  | 'shadow-verdict'
  | 'hidden'
  | 'held'
  | 'cleared'
  | 'decision'
  | 'found'
  | 'measure'
  | 'ground'
  | 'reversal'
  | 'overturned'
  | 'report'
  | 'report-outcome'
  | 'notice'
  | 'notice-outcome'
  | 'appeal'
  | 'appeal-outcome'
  | 'order'
  | 'order-outcome'
  | 'order-late'
  | 'answered'
  | 'review'
  | 'canary'
  | 'canary-hidden'
  | 'policy'
  | 'preservation'
  | 'referral';

/** One of the sums: how often `what` was so on a day, in a variant, in a bucket of durations. */
export interface Line {
  day: string;
  what: What;
  category: string;
  variant: string;
  bucket: number;
  n: number;
}

type Short = [what: What, variant: string, more?: { ms?: number | undefined; n?: number; category?: string }];

/** @param opener the entry that this one names in `of`. */
export function linesOf(entry: PublicEntry, opener: PublicEntry | undefined): Line[] {
  const day = entry.at.slice(0, 10);
  const category = categoryOf(entry, opener);
  return shortsOf(entry, opener).map(([what, variant, more = {}]) => ({
    day,
    what,
    category: more.category ?? category,
    variant,
    bucket: more.ms === undefined ? UNTIMED : bucketOf(more.ms),
    n: more.n ?? 1,
  }));
}

export const categoryOf = (entry: PublicEntry, opener?: PublicEntry): string =>
  ('category' in entry.facts && entry.facts.category) ||
  (opener && 'category' in opener.facts && opener.facts.category) ||
  'other';

/** From what led to an entry to the entry itself. */
const tookOf = (entry: PublicEntry, opener: PublicEntry | undefined): number | undefined =>
  opener ? Date.parse(entry.at) - Date.parse(opener.at) : (entry.facts as { took_ms?: number }).took_ms;

function shortsOf(entry: PublicEntry, opener: PublicEntry | undefined): Short[] {
  const ms = tookOf(entry, opener);
  switch (entry.kind) {
    case 'verdict': {
      const { tier, is_shadow, hidden_ms } = entry.facts;
      if (is_shadow) return [['shadow-verdict', tier]];
      return [['verdict', tier], ...timed('hidden', tier, hidden_ms)];
    }
    case 'decision':
      return decided(entry);
    case 'reversal':
      return [['reversal', entry.facts.why], ...takenBack(entry.facts.why, opener, ms)];
    case 'report':
      return [['report', entry.facts.surface]];
    case 'report-outcome':
      return [['report-outcome', entry.facts.outcome], ...timed('answered', 'report', ms)];
    case 'notice':
      return [['notice', entry.facts.is_trusted ? 'trusted-flagger' : 'public']];
    case 'notice-outcome':
      return [['notice-outcome', entry.facts.outcome], ...timed('answered', 'notice', ms)];
    case 'appeal':
      return [['appeal', 'filed']];
    case 'appeal-decision':
      return [['appeal-outcome', entry.facts.outcome], ...timed('answered', 'appeal', ms)];
    case 'order':
      return [['order', entry.facts.legal_basis]];
    case 'order-outcome':
      return answeredOrder(entry.facts.outcome, opener, ms);
    default:
      return asides(entry);
  }
}

/** What is not part of anybody's case. */
function asides(entry: PublicEntry): Short[] {
  switch (entry.kind) {
    case 'review':
      return [['review', `${entry.facts.sample}-${entry.facts.outcome}`]];
    case 'canary': {
      const { tongue, tier, hidden_ms } = entry.facts;
      return [
        ['canary', `${tongue}-${hidden_ms === null ? 'missed' : tier}`],
        ...timed('canary-hidden', tongue, hidden_ms ?? undefined),
      ];
    }
    case 'policy':
      return [['policy', entry.facts.mode]];
    case 'preservation':
      return [['preservation', entry.facts.what]];
    case 'referral':
      return [['referral', entry.facts.to]];
    case 'volume':
      return [['judged', entry.facts.surface, { n: entry.facts.judged, category: 'all' }]];
    default:
      return [];
  }
}

const timed = (what: What, variant: string, ms: number | undefined): Short[] =>
  ms === undefined ? [] : [[what, variant, { ms }]];

function decided({ facts }: PublicEntry<'decision'>): Short[] {
  const { automation, found_by: foundBy, measures } = facts;
  // Until a person has looked: what they decide then is what counts.
  if (isHold(facts)) return [['held', foundBy]];
  if (measures.every((measure) => measure === 'none')) {
    const isOurs = foundBy === 'screen' && automation !== 'full';
    return [['cleared', automation], ...(isOurs ? [['overturned', 'full'] satisfies Short] : [])];
  }
  return [
    ['decision', automation],
    ['found', foundBy],
    ['ground', facts.ground],
    ...measures.map((measure): Short => ['measure', measure]),
  ];
}

/** What ended as it was meant to, or when a person looked, was not wrong for that. */
function takenBack(why: string, decision: PublicEntry | undefined, ms: number | undefined): Short[] {
  if (decision?.kind !== 'decision' || why === 'expired') return [];
  if (isHold(decision.facts)) return timed('answered', 'hold', ms);
  return why === 'review' ? [] : [['overturned', decision.facts.automation]];
}

function answeredOrder(outcome: string, order: PublicEntry | undefined, ms: number | undefined): Short[] {
  const isFirst = outcome === 'disabled' || outcome === 'refused';
  const due = order?.kind === 'order' ? order.facts.due_hours * 3_600_000 : Infinity;
  return [
    ['order-outcome', outcome],
    ...(isFirst ? timed('answered', 'order', ms) : []),
    ...(isFirst && (ms ?? 0) > due ? [['order-late', outcome] satisfies Short] : []),
  ];
}
