// Honest scores: each sample is scored by a model that saw nothing of its group: its template, or for a set the sample itself.

import { hashOf, mix } from '../server/domains/moderation/screen/workshop.ts';
import { scoreOf, trainWeights, type Settings } from './logistic.ts';
import type { Prepared } from './prepare.ts';
import type { Scored } from './tune.ts';

export const FOLDS = 3;

export const foldOf = ({ sample }: Prepared): number => mix(hashOf(sample.group), 7) % FOLDS;

export function scoreByFolds(prepared: readonly Prepared[], settings: Settings): Scored[] {
  const scored: Scored[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const learnt = prepared.filter((one) => foldOf(one) !== fold && one.sample.kind !== 'aside');
    const weights = trainWeights(learnt, settings);
    for (const one of prepared) if (foldOf(one) === fold) scored.push({ one, raw: scoreOf(weights, one) });
  }
  return scored;
}
