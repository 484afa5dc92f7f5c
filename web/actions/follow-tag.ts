// Follows a hashtag, and stops.

import { followTag } from '../api/tags.ts';
import { t } from '../i18n/index.ts';
import { findFeed } from '../store/feeds.ts';
import { findList, resetList } from '../store/lists.ts';
import { tagNamed } from '../store/tags.ts';
import { say, sayTrouble } from '../store/toasts.ts';
import { isAllowed } from './guard.ts';

export async function setTagFollow(tag: string, isOn: boolean): Promise<void> {
  if (!isAllowed()) return;
  try {
    tagNamed(tag).value = await followTag(tag, isOn);
    say(t(isOn ? 'tags.followed.done' : 'tags.unfollowed.done', { tag }));
    const home = findFeed('home');
    if (home) resetList(home);
    const followed = findList<unknown>('followed-tags');
    if (followed) resetList(followed);
  } catch (error) {
    sayTrouble(error);
  }
}
