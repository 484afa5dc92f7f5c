// Changes who may reply under one's parley.

import { setReplyPolicy } from '../api/comments.ts';
import type { Parley, ReplyPolicy } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { keepParley } from '../store/parleys.ts';
import { say, sayTrouble } from '../store/toasts.ts';

export async function changePolicy(parley: Parley, policy: ReplyPolicy): Promise<void> {
  try {
    keepParley(await setReplyPolicy(parley.id, policy));
    say(t('policy.changed'));
  } catch (error) {
    sayTrouble(error);
  }
}
