// To follow and to unfollow. A locked account is asked instead; to follow twice is to follow once, with the newer options.

import type { AccountId } from '#contract';
import { announce, bump, newId, notFound, Refusal, transact, whisper, type SignedAct, type Tx } from '#platform';
import { deleteFollow, insertFollow, updateFollow, type NewFollow } from './follows.sql.ts';
import { deleteFollowRequest, insertFollowRequest, updateFollowRequest } from './follow-requests.sql.ts';
import { howToFollow } from './how-to-follow.ts';
import { languagesOf, type FollowOptions } from './options.ts';
import { findPair, lockPair } from './pairs.sql.ts';
import { deleteEndorsement } from './regard/regard.sql.ts';

/** @throws Refusal for oneself, who is absent or blocked either way, bad options, or more follows than one may have. */
export async function follow(act: SignedAct, whom: AccountId, wish: FollowOptions = {}): Promise<void> {
  const who = act.viewer.id;
  const options = wish.languages === undefined ? wish : { ...wish, languages: languagesOf(wish.languages) };
  await transact(act, async (tx) => {
    await lockPair(tx, who, whom);
    const pair = await findPair(tx, who, whom);
    if (!pair) throw notFound();
    switch (howToFollow(pair)) {
      case 'follow':
        return keepFollow(tx, newFollow(act, whom, options));
      case 'request':
        return keepRequest(tx, newFollow(act, whom, options));
      case 'refresh':
        return pair.follows ? changeFollow(tx, who, whom, options) : updateFollowRequest(tx, who, whom, options);
      case 'absent':
        throw notFound();
      case 'self':
        throw new Refusal('forbidden', 'You cannot follow yourself');
      case 'blocked':
        throw new Refusal('forbidden', 'This action is not allowed');
      case 'too-many':
        throw new Refusal('limit-reached', 'You follow as many accounts as one may');
    }
  });
}

async function changeFollow(tx: Tx, follower: AccountId, followee: AccountId, options: FollowOptions): Promise<void> {
  await updateFollow(tx, follower, followee, options);
  await whisper(tx, { kind: 'graph.follow-changed', follower, followee });
}

/** Stops following, and takes back a request that still waits. */
export async function unfollow(act: SignedAct, whom: AccountId): Promise<void> {
  const who = act.viewer.id;
  await transact(act, async (tx) => {
    await lockPair(tx, who, whom);
    await dropFollow(tx, who, whom);
    await dropRequest(tx, who, whom);
  });
}

const newFollow = (act: SignedAct, followee: AccountId, options: FollowOptions): NewFollow => ({
  follower: act.viewer.id,
  followee,
  id: newId(),
  showsEchoes: options.showsEchoes ?? true,
  notifies: options.notifies ?? false,
  languages: options.languages ? [...options.languages] : null,
  now: act.now,
});

/** Writes a follow, counts it and announces it, if it is new. */
export async function keepFollow(tx: Tx, wish: NewFollow): Promise<void> {
  if (!(await insertFollow(tx, wish))) return;
  const { follower, followee } = wish;
  await Promise.all([
    bump(tx, follower, 'following', 1),
    bump(tx, followee, 'followers', 1),
    announce(tx, { kind: 'graph.followed', follower, followee }),
  ]);
}

async function keepRequest(tx: Tx, wish: NewFollow): Promise<void> {
  if (!(await insertFollowRequest(tx, wish))) return;
  await announce(tx, { kind: 'graph.follow-requested', follower: wish.follower, followee: wish.followee });
}

/** Removes a follow, if there is one, with its counts. */
export async function dropFollow(tx: Tx, follower: AccountId, followee: AccountId): Promise<void> {
  if (!(await deleteFollow(tx, follower, followee))) return;
  await Promise.all([
    deleteEndorsement(tx, follower, followee),
    bump(tx, follower, 'following', -1),
    bump(tx, followee, 'followers', -1),
    announce(tx, { kind: 'graph.unfollowed', follower, followee }),
  ]);
}

/** Removes a waiting request, if there is one. */
export async function dropRequest(tx: Tx, follower: AccountId, followee: AccountId): Promise<void> {
  if (!(await deleteFollowRequest(tx, follower, followee))) return;
  await announce(tx, { kind: 'graph.follow-refused', follower, followee });
}
