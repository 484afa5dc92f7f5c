// Hides a reply from one's conversation, and shows it again.

import { hideReply, showReply } from '../api/comments.ts';
import type { Parley } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { keepParley } from '../store/parleys.ts';
import { say, sayTrouble } from '../store/toasts.ts';
import { readThread, thread } from './read-thread.ts';

export async function setHidden(parley: Parley, isHidden: boolean): Promise<void> {
  try {
    keepParley(await (isHidden ? hideReply : showReply)(parley.id));
    // What answers it goes and comes with it.
    if (thread.value) await readThread(thread.value.id);
    say(t(isHidden ? 'replies.hidden.done' : 'replies.shown.done'));
  } catch (error) {
    sayTrouble(error);
  }
}
