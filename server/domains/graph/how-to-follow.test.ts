// What becomes of a wish to follow, case by case.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits } from '#contract';
import { howToFollow, type FollowVerdict, type Pair } from './how-to-follow.ts';

const strangers: Pair = {
  isSelf: false,
  isSuspended: false,
  isLocked: false,
  follows: false,
  hasRequested: false,
  isBlockedEitherWay: false,
  following: 0,
};

const cases: [string, Partial<Pair>, FollowVerdict][] = [
  ['an open account is followed', {}, 'follow'],
  ['a locked account is asked', { isLocked: true }, 'request'],
  ['oneself is refused', { isSelf: true }, 'self'],
  ['oneself is refused, locked or not', { isSelf: true, isLocked: true }, 'self'],
  ['a suspended account is as good as absent', { isSuspended: true }, 'absent'],
  ['a suspended account is absent even to who follows it', { isSuspended: true, follows: true }, 'absent'],
  ['a block refuses', { isBlockedEitherWay: true }, 'blocked'],
  ['a block refuses before a lock asks', { isBlockedEitherWay: true, isLocked: true }, 'blocked'],
  ['to follow again changes options only', { follows: true }, 'refresh'],
  ['a follower of an account that was locked since goes on following', { follows: true, isLocked: true }, 'refresh'],
  ['to ask again changes options only', { hasRequested: true, isLocked: true }, 'refresh'],
  ['a request goes on waiting after its account was unlocked', { hasRequested: true }, 'refresh'],
  ['the last follow one may have is allowed', { following: limits.follows - 1 }, 'follow'],
  ['more than one may have is refused', { following: limits.follows }, 'too-many'],
  ['the cap holds for requests too', { following: limits.follows, isLocked: true }, 'too-many'],
  ['at the cap, options can still change', { following: limits.follows, follows: true }, 'refresh'],
];

for (const [title, pair, verdict] of cases) {
  test(title, () => assert.equal(howToFollow({ ...strangers, ...pair }), verdict));
}
