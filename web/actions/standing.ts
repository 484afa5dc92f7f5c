// Reading how one's account stands, and objecting to what was decided.

import { fetchStanding, sendAppeal } from '../api/standing.ts';
import { t } from '../i18n/index.ts';
import { standing } from '../store/standing.ts';
import { say } from '../store/toasts.ts';

export async function readStanding(): Promise<void> {
  standing.value = await fetchStanding().catch(() => 'failed' as const);
}

/** What is wrong with it is for the form to say. */
export async function object(decision: string, words: string): Promise<void> {
  await sendAppeal(decision, words);
  say(t('standing.appeal.sent'));
  await readStanding();
}
