// The gate: what somebody is about to say is judged before anybody sees it, in process. What it finds becomes a suspicion, and a measure
// by the policy. Where the screen itself fails, who is new is held, and what the others say is noted to be judged later:
// nothing is waved through silently. Pure but for the model it reads.

import {
  SCREENED,
  screenText,
  type Policy as Levels,
  type Screened,
  type ScreenVerdict,
  type Unavailable,
} from '../screen/index.ts';
import type { ContentMeasure } from '../restrictions/measures.ts';
import { versionOf, type GatePolicy } from './policy.ts';

export interface Saying {
  /** All that is to be shown: text, warning, options, alt texts. */
  words: readonly string[];
  /** When the account was made. */
  since: Date;
  now: Date;
}

export interface Suspicion {
  /** 'unscreened': the screen could not say. */
  tier: 'A' | 'B' | 'unscreened';
  /** Null: nothing is done but to have somebody look. */
  measure: ContentMeasure | null;
  /** The screen's word, or a harm of ours. */
  category: string | null;
  /** 0 to 1. */
  categories: Readonly<Record<string, number>>;
  reasons: readonly string[];
  /** Which model, by which policy. */
  model: string;
  words: string;
}

export type Screen = (words: readonly string[], levels: Levels) => ScreenVerdict | Unavailable;

/** Null where there is nothing to say of it. */
export function suspect(policy: GatePolicy, saying: Saying, screen: Screen = screenText): Suspicion | null {
  const said = saying.words.filter((one) => one.trim() !== '');
  if (said.length === 0) return null;
  const words = said.join('\n\n');
  const judged = attempt(screen, said, policy.courses);
  if (judged.tier === 'unavailable') {
    const measure = isNew(policy, saying) ? 'hold' : null;
    const reasons = [`unavailable: ${judged.reason}`];
    return { tier: 'unscreened', measure, category: null, categories: {}, reasons, model: 'none', words };
  }
  const { tier, categories, reasons, version } = judged;
  if (tier === 'none') return null;
  const category = worstOf(categories, reasons, tier);
  const model = `screen@${version}/${policy.id === null ? 'default' : versionOf(policy.id)}`;
  const measure = measureFor(policy, saying, { tier, category, score: categories[category] });
  return { tier, measure, category, categories, reasons, model, words };
}

/** Where tier B begins, one in a hundred ordinary posts is: these are shown, and looked at by somebody; what scores more is held. */
const HELD_FROM = { seasoned: 0.7, isNew: 0.6 };

function measureFor(
  policy: GatePolicy,
  saying: Saying,
  found: { tier: 'A' | 'B'; category: Screened; score: number },
): ContentMeasure | null {
  const { A, B, fromNew = B } = policy.courses[found.category];
  if (found.tier === 'A') return A;
  const isFromNew = isNew(policy, saying);
  const measure = isFromNew ? fromNew : B;
  const from = isFromNew ? HELD_FROM.isNew : HELD_FROM.seasoned;
  return measure === 'hold' && found.score < from ? null : measure;
}

/** A screen that fails says so: that is not the author's fault, nor a reason to let anything pass. */
function attempt(screen: Screen, words: readonly string[], levels: Levels): ScreenVerdict | Unavailable {
  try {
    return screen(words, levels);
  } catch (error) {
    return { tier: 'unavailable', reason: error instanceof Error ? error.message : 'it failed' };
  }
}

/** Of the categories in which a text reached `tier`, the one that weighs most. */
function worstOf(
  categories: Readonly<Record<Screened, number>>,
  reasons: readonly string[],
  tier: 'A' | 'B',
): Screened {
  const reached = SCREENED.filter((category) => reasons.includes(`${category}:${tier}`));
  const among = reached.length > 0 ? reached : [...SCREENED];
  return among.reduce((worst, one) => (categories[one] > categories[worst] ? one : worst));
}

/** Whether an account is on probation. */
export const isNew = ({ probationHours }: GatePolicy, { since, now }: Pick<Saying, 'since' | 'now'>): boolean =>
  now.getTime() - since.getTime() < probationHours * 3_600_000;
