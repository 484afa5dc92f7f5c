// Offering to judge appeals of others, and voting.

import { castVote, fetchJury, offerAsJuror } from '../api/jury.ts';
import { t } from '../i18n/index.ts';
import { jury } from '../store/jury.ts';
import { say, sayTrouble } from '../store/toasts.ts';

/** A courtesy: without an answer nothing is offered. */
export async function readJury(): Promise<void> {
  jury.value = await fetchJury().catch(() => null);
}

export async function offer(isJuror: boolean): Promise<void> {
  try {
    jury.value = await offerAsJuror(isJuror);
    say(t('app.saved'));
  } catch (error) {
    sayTrouble(error);
  }
}

export async function cast(id: string, vote: 'uphold' | 'overturn'): Promise<void> {
  try {
    jury.value = await castVote(id, vote);
    say(t('jury.thanks'));
  } catch (error) {
    sayTrouble(error);
    await readJury();
  }
}
