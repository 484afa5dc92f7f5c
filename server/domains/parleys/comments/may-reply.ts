// Who may reply in a thread: one pure rule. Whoever began the thread decides for all replies beneath, may always reply, and
// lets in whom they name: in the thread's first parley, or in the reply of theirs that is being answered.

import type { ReplyPolicy } from '#contract';

export interface Replying {
  policy: ReplyPolicy;
  /** The one who asks began the thread. */
  isThreadsAuthor: boolean;
  /** … is named by whoever began it. */
  isNamed: boolean;
  /** … is followed by whoever began it. */
  isFollowed: boolean;
  /** … wears a badge that says who they are. */
  isVerified: boolean;
}

export function mayReply({ policy, isThreadsAuthor, isNamed, isFollowed, isVerified }: Replying): boolean {
  if (policy === 'everyone' || isThreadsAuthor || isNamed) return true;
  switch (policy) {
    case 'followed':
      return isFollowed;
    case 'verified':
      return isVerified;
    case 'mentioned':
      return false;
  }
}
