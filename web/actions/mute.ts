// Mutes somebody, and unmutes.

import { bind } from '../api/accounts.ts';
import type { Account } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { open } from '../store/layers.ts';
import { forgetLists } from '../store/lists.ts';
import { changeBond, keepBonds } from '../store/people.ts';
import { say, sayTrouble } from '../store/toasts.ts';
import { isAllowed } from './guard.ts';

export function askToMute(account: Account): void {
  if (isAllowed()) open({ kind: 'mute', account });
}

export interface Mute {
  /** In seconds; 0 is for ever. */
  duration: number;
  /** Whether notifications from them are kept away, too. */
  notifications: boolean;
}

export async function mute(account: Account, wish: Mute): Promise<void> {
  const undo = changeBond(account.id, { muting: true, muting_notifications: wish.notifications });
  try {
    keepBonds([await bind(account.id, 'mute', { ...wish })]);
    forgetLists();
    say(t('profile.muted.done', { handle: account.acct }), { words: t('app.undo'), run: () => void unmute(account) });
  } catch (error) {
    undo();
    sayTrouble(error);
  }
}

export async function unmute(account: Account): Promise<void> {
  const undo = changeBond(account.id, { muting: false, muting_notifications: false });
  try {
    keepBonds([await bind(account.id, 'unmute')]);
    forgetLists();
    say(t('profile.unmuted.done', { handle: account.acct }));
  } catch (error) {
    undo();
    sayTrouble(error);
  }
}
