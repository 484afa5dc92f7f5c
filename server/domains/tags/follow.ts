// To follow a hashtag, so that what is said to all with it comes home, and to follow it no longer.

import { limits, type Id, type Page } from '#contract';
import { announce, newId, Refusal, transact, type SignedAct } from '#platform';
import { countTagFollows, deleteTagFollow, insertTagFollow, lockTags, selectTagFollows } from './follows.sql.ts';
import { tagOf } from './name.ts';

/** To follow twice is to follow once. @throws Refusal for what is no hashtag, and beyond the cap. */
export async function followTag(act: SignedAct, name: string): Promise<void> {
  const me = act.viewer.id;
  const tag = tagOf(name);
  await transact(act, async (tx) => {
    await lockTags(tx, me);
    if (!(await insertTagFollow(tx, me, tag, { id: newId(), now: act.now }))) return;
    if ((await countTagFollows(tx, me)) > limits.tags.followed)
      throw new Refusal('limit-reached', `You may follow at most ${limits.tags.followed} hashtags`);
    await announce(tx, { kind: 'tags.followed', account: me });
  });
}

/** @throws Refusal for what is no hashtag. */
export async function unfollowTag(act: SignedAct, name: string): Promise<void> {
  const me = act.viewer.id;
  const tag = tagOf(name);
  await transact(act, async (tx) => {
    if (await deleteTagFollow(tx, me, tag)) await announce(tx, { kind: 'tags.unfollowed', account: me, tag });
  });
}

export const listFollowedTags = (act: SignedAct, page: Page): Promise<{ key: Id; tag: string }[]> =>
  selectTagFollows(act.sql, act.viewer.id, page);
