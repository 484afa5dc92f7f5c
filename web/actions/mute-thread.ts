// Stops a conversation from notifying one, or lets it again.

import { doTo } from '../api/parleys.ts';
import type { Parley } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { changeParley } from '../store/parleys.ts';
import { say, sayTrouble } from '../store/toasts.ts';

export async function muteThread(parley: Parley, isOn = !parley.muted): Promise<void> {
  const undo = changeParley(parley.id, { muted: isOn });
  try {
    await doTo(parley.id, isOn ? 'mute' : 'unmute');
    say(t(isOn ? 'parley.thread-muted' : 'parley.thread-unmuted'));
  } catch (error) {
    undo();
    sayTrouble(error);
  }
}
