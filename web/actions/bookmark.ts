// Puts a parley aside for later, or back.

import { doTo } from '../api/parleys.ts';
import type { Parley } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { findFeed } from '../store/feeds.ts';
import { resetList } from '../store/lists.ts';
import { changeParley } from '../store/parleys.ts';
import { say, sayTrouble } from '../store/toasts.ts';
import { isAllowed } from './guard.ts';

export async function bookmark(parley: Parley, isOn = !parley.bookmarked): Promise<void> {
  if (!isAllowed()) return;
  const undo = changeParley(parley.id, { bookmarked: isOn });
  try {
    await doTo(parley.id, isOn ? 'bookmark' : 'unbookmark');
    const feed = findFeed('bookmarks');
    if (feed && isOn) resetList(feed);
    say(t(isOn ? 'parley.bookmarked' : 'parley.unbookmarked'));
  } catch (error) {
    undo();
    sayTrouble(error);
  }
}
