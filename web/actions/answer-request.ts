// Accepts or refuses somebody who asks to follow.

import { answerRequest } from '../api/accounts.ts';
import type { Account } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { dropFrom, findList } from '../store/lists.ts';
import { keepBonds } from '../store/people.ts';
import { become, self } from '../store/self.ts';
import { say, sayTrouble } from '../store/toasts.ts';

export async function answer(account: Account, isWelcome: boolean): Promise<void> {
  try {
    keepBonds([await answerRequest(account.id, isWelcome ? 'authorize' : 'reject')]);
    const list = findList<Account>('requests');
    if (list) dropFrom(list, account.id);
    countDown();
    say(isWelcome ? t('requests.accepted', { handle: account.acct }) : t('requests.refused'));
  } catch (error) {
    sayTrouble(error);
  }
}

function countDown(): void {
  if (!self.value) return;
  const { source } = self.value;
  const follow_requests_count = Math.max(0, source.follow_requests_count - 1);
  become({ ...self.value, source: { ...source, follow_requests_count } });
}
