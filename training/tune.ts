// Where the tiers begin: from scores that each sample got from a model which had not seen its family, nor the words of its slice. Harmless samples
// decide alone; recall is what it then is.

import { SCREENED } from '../server/domains/moderation/screen/workshop.ts';
import type { Prepared } from './prepare.ts';

export interface Anchor {
  hold: number;
  act: number;
  bareHold: number;
  bareAct: number;
}
export interface Scored {
  one: Prepared;
  raw: Float64Array;
}

/** The most of ordinary and of hard samples that one category may hold, and hide. The sum over categories stays within the budget of all. */
const SHARES: Record<string, { hold: number; act: number; hardHold: number; hardAct: number }> = {
  threats: { hold: 0.009, act: 0.0004, hardHold: 0.18, hardAct: 0.015 },
  hate: { hold: 0.0035, act: 0.0002, hardHold: 0.05, hardAct: 0.008 },
  harassment: { hold: 0.002, act: 0.0002, hardHold: 0.03, hardAct: 0.008 },
};
const REST = { hold: 0.0012, act: 0.0001, hardHold: 0.02, hardAct: 0.004 };

/** Sets in which much is vulgar, and whose labels are noisy, say little of what is ordinary. */
const isClean = (family: string): boolean => /^(xlmt|tweeteval|davidson-2|en-|fr-|gab-rest)/.test(family);

export function tuneAll(scored: readonly Scored[]): Anchor[] {
  const clean = scored.filter(({ one }) => isClean(one.sample.family));
  return SCREENED.map((name, column) => {
    const share = SHARES[name] ?? REST;
    const harmless = clean.filter(({ one }) => one.labels[column] === 0);
    const told = anchorsOf(harmless, column, share, false);
    const bare = anchorsOf(harmless, column, share, true);
    const bareHold = Math.max(0, bare.hold - told.hold);
    return { ...told, bareHold, bareAct: Math.max(bareHold, bare.act - told.act) };
  });
}

type Share = typeof REST;

/** Half of what may be held wrongly is for texts with a word that threats are made of, half for those without. */
function anchorsOf(
  harmless: readonly Scored[],
  column: number,
  share: Share,
  isBare: boolean,
): { hold: number; act: number } {
  const of = (kinds: readonly string[]): { all: number; sorted: number[] } => {
    const some = harmless.filter(({ one }) => kinds.includes(one.sample.kind));
    const here = some.filter(({ one }) => one.isBare === isBare).map(({ raw }) => raw[column]!);
    return { all: some.length, sorted: here.toSorted((a, b) => b - a) };
  };
  const [ordinary, hard] = [of(['ordinary', 'aside']), of(['hard'])];
  const hold = Math.max(cut(ordinary, share.hold / 2), cut(hard, share.hardHold / 2), -1);
  return { hold, act: Math.max(cut(ordinary, share.act / 2), cut(hard, share.hardAct / 2), hold + 0.8) };
}

/** The score that so many of `sorted` (the highest first) are above as are `share` of all. */
const cut = ({ all, sorted }: { all: number; sorted: readonly number[] }, share: number): number =>
  sorted[Math.floor(all * share)] ?? -1;
