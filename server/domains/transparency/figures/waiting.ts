// Which entries wait for an answer, and which give one. Pure.

import type { FactsOf, PublicEntry } from '#ledger';

/** A program keeps it from everybody until a person has looked. */
export const isHold = ({ automation, measures }: FactsOf['decision']): boolean =>
  automation === 'full' && measures.every((measure) => measure === 'hold');

/** Whether somebody waits for what follows from it. */
export function isOpening(entry: PublicEntry): boolean {
  if (entry.kind === 'decision') return isHold(entry.facts);
  return entry.kind === 'report' || entry.kind === 'notice' || entry.kind === 'appeal' || entry.kind === 'order';
}

/** The entry that it answers, or null. */
export function answeredBy(entry: PublicEntry): string | null {
  switch (entry.kind) {
    case 'reversal':
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
