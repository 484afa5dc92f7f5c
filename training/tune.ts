// Where the tiers begin: from scores that each sample got from a model which had not seen its family, nor the words of its slice. Harmless samples
// decide alone; recall is what it then is.

import { SCREENED } from '../server/domains/moderation/screen/workshop.ts';
import type { Prepared } from './prepare.ts';

export interface Anchor {
  hold: number;
  act: number;
}
export interface Scored {
  one: Prepared;
  raw: Float64Array;
}

/** The most of ordinary and of hard samples that one category may hold, and hide. The sum over categories stays within the budget of all. */
const SHARES: Record<string, { hold: number; act: number; hardHold: number; hardAct: number }> = {
  threats: { hold: 0.004, act: 0.0002, hardHold: 0.09, hardAct: 0.012 },
  hate: { hold: 0.0035, act: 0.0002, hardHold: 0.05, hardAct: 0.008 },
  harassment: { hold: 0.002, act: 0.0002, hardHold: 0.03, hardAct: 0.008 },
};
const REST = { hold: 0.0012, act: 0.0001, hardHold: 0.02, hardAct: 0.004 };

/** Sets in which much is vulgar, and whose labels are noisy, say little of what is ordinary. */
const isClean = (family: string): boolean => /^(xlmt|tweeteval|davidson-2|en-|fr-|gab-rest)/.test(family);

export function tuneAll(scored: readonly Scored[]): Anchor[] {
  return SCREENED.map((name, column) => {
    const share = SHARES[name] ?? REST;
    const of = (kinds: readonly string[]): number[] =>
      scored
        .filter(({ one }) => kinds.includes(one.sample.kind) && one.labels[column] === 0 && isClean(one.sample.family))
        .map(({ raw }) => raw[column]!)
        .toSorted((a, b) => b - a);
    const [ordinary, hard] = [of(['ordinary', 'aside']), of(['hard'])];
    const hold = Math.max(cut(ordinary, share.hold), cut(hard, share.hardHold), -1);
    const act = Math.max(cut(ordinary, share.act), cut(hard, share.hardAct), hold + 0.8);
    return { hold, act };
  });
}

/** The score that `share` of `sorted` (the highest first) is at or above. */
const cut = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
