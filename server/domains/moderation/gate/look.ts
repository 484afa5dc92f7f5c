// Looks at what somebody is about to say from all sides: the screen, the banks of what is known, and how many others say the same
// within the hour. The gravest counts.

import type { AccountId } from '#contract';
import type { Reader } from '#platform';
import { matchWords, type BankMatch } from '../banks/match.ts';
import { othersSaying } from '../bursts/bursts.ts';
import { isBurst } from '../bursts/is-burst.ts';
import type { Gate } from './gate.ts';
import type { Saying, Suspicion } from './judge.ts';

export async function lookAt(
  sql: Reader,
  gate: Gate,
  saying: Saying & { author: AccountId },
): Promise<Suspicion | null> {
  const words = saying.words.filter((one) => one.trim() !== '').join('\n\n');
  if (words === '') return null;
  const [known, spoken] = await Promise.all([
    matchWords(sql, words, saying.now),
    othersSaying(sql, saying.author, words, saying.now),
  ]);
  const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const isOften = isBurst({ ...spoken, letters, hasLink: /https?:\/\//i.test(words) });
  return gravest([
    // What is known is called by its own name, whatever it reminds the screen of.
    ofBank(words, known),
    gate.judge(saying),
    isOften ? ofBurst(words, spoken.authors, gate.isNew(saying)) : null,
  ]);
}

/** What is known is held, whatever its tier: a human looks at what the banks say. */
function ofBank(words: string, known: readonly BankMatch[]): Suspicion | null {
  const match = known.find(({ tier }) => tier === 'A') ?? known[0];
  if (!match) return null;
  const { tier, entry, category, how } = match;
  const reasons = [`bank:${entry}`, `bank:${how}`];
  return { tier, measure: 'hold', category, categories: { [category]: 1 }, reasons, model: 'banks@1', words };
}

/** From somebody new it waits; from others it is shown, and not recommended. */
function ofBurst(words: string, authors: number, isFromNew: boolean): Suspicion {
  const measure = isFromNew ? 'hold' : 'not-recommended';
  const reasons = [`burst:${authors}`];
  return { tier: 'B', measure, category: 'spam', categories: { spam: 1 }, reasons, model: 'bursts@1', words };
}

const weightOf = ({ tier, measure }: Suspicion): number =>
  (measure === 'hold' ? 4 : measure === null ? 0 : 2) + (tier === 'A' ? 1 : 0);

const gravest = (all: readonly (Suspicion | null)[]): Suspicion | null =>
  all.reduce((worst, one) => (one && (!worst || weightOf(one) > weightOf(worst)) ? one : worst), null);
