// Pins one's own parley to the top of one's profile, or unpins it.

import { doTo } from '../api/parleys.ts';
import type { Parley } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { changeParley } from '../store/parleys.ts';
import { say, sayTrouble } from '../store/toasts.ts';

export async function pin(parley: Parley, isOn = !parley.pinned): Promise<void> {
  const undo = changeParley(parley.id, { pinned: isOn });
  try {
    await doTo(parley.id, isOn ? 'pin' : 'unpin');
    say(t(isOn ? 'parley.pinned.done' : 'parley.unpinned.done'));
  } catch (error) {
    undo();
    sayTrouble(error);
  }
}
