// What one thinks of somebody: a private note, and showing them on one's profile.

import { bind } from '../api/accounts.ts';
import type { Account } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { keepBonds } from '../store/people.ts';
import { say, sayTrouble } from '../store/toasts.ts';

/** @throws Failure */
export async function writeNote(account: Account, comment: string): Promise<void> {
  keepBonds([await bind(account.id, 'note', { comment })]);
  say(t('app.saved'));
}

export async function setEndorsed(account: Account, isOn: boolean): Promise<void> {
  try {
    keepBonds([await bind(account.id, isOn ? 'endorse' : 'unendorse')]);
    say(t(isOn ? 'regard.endorsed.done' : 'regard.unendorsed.done', { handle: account.acct }));
  } catch (error) {
    sayTrouble(error);
  }
}
