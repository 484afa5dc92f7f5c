// Follows somebody, or asks to; and stops.

import { bind } from '../api/accounts.ts';
import type { Account } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { findFeed } from '../store/feeds.ts';
import { resetList } from '../store/lists.ts';
import { bondWith, changeBond, keepBonds } from '../store/people.ts';
import { say, sayTrouble } from '../store/toasts.ts';
import { isAllowed } from './guard.ts';

export async function follow(account: Account, options?: { reblogs: boolean }): Promise<void> {
  if (!isAllowed()) return;
  const isAsking = account.locked && !bondWith(account.id).value?.following;
  const undo = changeBond(account.id, isAsking ? { requested: true } : { following: true });
  try {
    keepBonds([await bind(account.id, 'follow', options)]);
    if (!options) say(t(isAsking ? 'profile.requested.done' : 'profile.followed.done', { handle: account.acct }));
    refreshHome();
  } catch (error) {
    undo();
    sayTrouble(error);
  }
}

/** Rings the bell for somebody one follows, or hushes it. */
export async function ring(account: Account, isOn: boolean): Promise<void> {
  const undo = changeBond(account.id, { notifying: isOn });
  try {
    keepBonds([await bind(account.id, 'follow', { notify: isOn })]);
    say(t(isOn ? 'bell.rung' : 'bell.hushed', { handle: account.acct }));
  } catch (error) {
    undo();
    sayTrouble(error);
  }
}

export async function unfollow(account: Account): Promise<void> {
  const undo = changeBond(account.id, { following: false, requested: false });
  try {
    keepBonds([await bind(account.id, 'unfollow')]);
    const again = { words: t('app.undo'), run: () => void follow(account) };
    say(t('profile.unfollowed.done', { handle: account.acct }), again);
    refreshHome();
  } catch (error) {
    undo();
    sayTrouble(error);
  }
}

/** Home is another one now: its next showing reads it afresh. */
function refreshHome(): void {
  const home = findFeed('home');
  if (home) resetList(home);
}
