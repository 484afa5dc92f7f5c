// Saying whose notifications come, and letting in those who wait.

import type { NoticeRequest, Verdict } from '../api/contract.ts';
import { answerAsker, changePolicy, fetchPolicy, type Rule } from '../api/gate.ts';
import { askers, askersList, policy } from '../store/gate.ts';
import { dropFrom, resetList } from '../store/lists.ts';
import { openLists } from '../store/notices.ts';
import { say, sayTrouble } from '../store/toasts.ts';
import { t } from '../i18n/index.ts';

/** Reads the policy, and how many wait. A courtesy: without an answer all stays as it was. */
export async function readPolicy(): Promise<void> {
  const answer = await fetchPolicy().catch(() => null);
  if (!answer) return;
  policy.value = answer;
  askers.value = answer.summary.pending_requests_count;
}

export async function rule(which: Rule, verdict: Verdict): Promise<void> {
  const before = policy.value;
  if (before) policy.value = { ...before, [which]: verdict };
  try {
    policy.value = await changePolicy(which, verdict);
    say(t('app.saved'));
  } catch (error) {
    policy.value = before;
    sayTrouble(error);
  }
}

export async function answerRequest(request: NoticeRequest, answer: 'accept' | 'dismiss'): Promise<void> {
  const list = askersList();
  dropFrom(list, request.id);
  askers.value = Math.max(0, askers.value - 1);
  try {
    await answerAsker(request.id, answer);
    if (answer === 'accept') say(t('gate.accepted', { handle: request.account.acct }));
  } catch (error) {
    resetList(list);
    askers.value += 1;
    sayTrouble(error);
  }
}

/** What had waited stands among the others: what is open is read again. */
export function hearMerged(): void {
  void readPolicy();
  // It may stand anywhere: lists are read anew rather than joined at their top.
  for (const list of openLists()) resetList(list);
}
