// Ends somebody's following of oneself, without blocking.

import { bind } from '../api/accounts.ts';
import type { Account } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { changeBond, keepBonds } from '../store/people.ts';
import { say, sayTrouble } from '../store/toasts.ts';

export async function removeFollower(account: Account): Promise<void> {
  const undo = changeBond(account.id, { followed_by: false });
  try {
    keepBonds([await bind(account.id, 'remove_from_followers')]);
    say(t('profile.removed.done', { handle: account.acct }));
  } catch (error) {
    undo();
    sayTrouble(error);
  }
}
