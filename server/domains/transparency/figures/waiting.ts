// Which entries wait for an answer, and which give one. Pure.

import type { PublicEntry } from '#ledger';

/** Whether somebody waits for what follows from it. */
export function isOpening(entry: PublicEntry): boolean {
  if (entry.kind === 'verdict') return entry.facts.measure === 'hold' && !entry.facts.is_shadow;
  return entry.kind === 'report' || entry.kind === 'notice' || entry.kind === 'appeal' || entry.kind === 'order';
}

/** The entry that it answers, or null. */
export function answeredBy(entry: PublicEntry): string | null {
  switch (entry.kind) {
    case 'decision':
      return entry.facts.of ?? null;
    case 'report-outcome':
    case 'notice-outcome':
    case 'appeal-decision':
      return entry.facts.of;
    case 'order-outcome':
      return entry.facts.outcome === 'precautionary-hide' ? null : entry.facts.of;
    default:
      return null;
  }
}
