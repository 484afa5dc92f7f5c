// The rule of following: what becomes of a wish to follow, from what stands between two accounts. Pure.

import { limits } from '#contract';

/** What stands between whoever acts and another account, read under the pair's lock. */
export interface Pair {
  isSelf: boolean;
  isSuspended: boolean;
  isLocked: boolean;
  follows: boolean;
  hasRequested: boolean;
  isBlockedEitherWay: boolean;
  /** How many the follower follows or has asked. */
  following: number;
}

export type FollowVerdict =
  | 'follow'
  | 'request'
  /** Follows or has asked already: only the options change. */
  | 'refresh'
  | 'self'
  | 'absent'
  | 'blocked'
  | 'too-many';

export function howToFollow(pair: Pair): FollowVerdict {
  if (pair.isSelf) return 'self';
  if (pair.isSuspended) return 'absent';
  if (pair.isBlockedEitherWay) return 'blocked';
  if (pair.follows || pair.hasRequested) return 'refresh';
  if (pair.following >= limits.follows) return 'too-many';
  return pair.isLocked ? 'request' : 'follow';
}
