// Who asks to quote, and what they are told: yes shows what is quoted from then on, no never does.

import type { Page, ParleyId } from '#contract';
import { notFound, Refusal, transact, type SignedAct } from '#platform';
import { visibleParleyOf } from '../visible.ts';
import { say } from './consent.ts';
import { findQuote, selectAsking } from './quotes.sql.ts';

export interface Asking {
  quoting: ParleyId;
  quoted: ParleyId;
  askedAt: Date;
}

/** What asks to quote the viewer, newest first. May hold what they may not see: filter when loading. */
export const listAsking = (act: SignedAct, page: Page): Promise<Asking[]> => selectAsking(act.sql, act.viewer.id, page);

/** To say the same twice is to say it once. @throws Refusal 'not-found' for what does not ask the viewer; 'invalid' once answered. */
export async function answerAsking(act: SignedAct, quoting: ParleyId, isWelcome: boolean): Promise<void> {
  const quote = await findQuote(act.sql, quoting);
  if (quote?.quoted_author_id !== act.viewer.id || quote.asked_at === null) throw notFound();
  await Promise.all([visibleParleyOf(act, quoting), visibleParleyOf(act, quote.quoted_id)]);
  const answer = isWelcome ? 'accepted' : 'rejected';
  if (quote.say === answer) return;
  if (quote.say !== 'pending') throw new Refusal('invalid', 'was answered otherwise before', 'id');
  await transact(act, (tx) => say(tx, quote, 'pending', answer, act.now));
}
