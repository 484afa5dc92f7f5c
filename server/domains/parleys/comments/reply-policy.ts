// Says who may reply under one's parley, and holds replies to it. The policy is the thread's first parley's; a thread whose
// first parley is gone is open to all.

import { isVerified } from '#accounts';
import type { AccountId, ParleyId, ReplyPolicy } from '#contract';
import { Refusal, transact, type SignedAct } from '#platform';
import type { ParleyRow } from '../parleys.sql.ts';
import { requireMayEngage } from '../sight.ts';
import { visibleParleyOf } from '../visible.ts';
import { mayReply } from './may-reply.ts';
import { whisperThread } from './thread-changed.ts';
import { selectStanding, updateReplyPolicy } from './threads.sql.ts';

/** What a new parley's row says of its thread. @throws Refusal naming `reply_policy` for a reply. */
export function policyOf(
  wished: ReplyPolicy | undefined,
  parent: ParleyRow | null,
  author: AccountId,
): Pick<ParleyRow, 'thread_policy' | 'thread_author_id'> {
  if (!parent) return { thread_policy: wished ?? 'everyone', thread_author_id: author };
  if (wished && wished !== 'everyone')
    throw new Refusal('invalid', 'is for the first parley of a thread, which decides for all replies', 'reply_policy');
  const { thread_policy, thread_author_id } = parent;
  return { thread_policy, thread_author_id };
}

/** @throws Refusal for others' parleys, and for a reply: the thread it stands in has a policy already. */
export async function setReplyPolicy(act: SignedAct, id: ParleyId, policy: ReplyPolicy): Promise<void> {
  const parley = await visibleParleyOf(act, id);
  if (parley.author_id !== act.viewer.id) throw new Refusal('forbidden', 'Only its author may do this');
  if (parley.thread_id !== id) throw new Refusal('invalid', 'can only be set on the first parley of a thread', 'id');
  await transact(act, async (tx) => {
    if (await updateReplyPolicy(tx, id, policy)) await whisperThread(tx, id);
  });
}

const WORDS: Record<ReplyPolicy, string> = {
  everyone: '',
  followed: 'may only be answered by people its author follows or mentions',
  mentioned: 'may only be answered by people its author mentions',
  verified: 'may only be answered by verified people and whom its author mentions',
};

/** Costs nothing where everyone may reply. @throws Refusal naming `in_reply_to_id`. */
export async function requireMayReply(act: SignedAct, parent: ParleyRow): Promise<void> {
  const { id, thread_id: thread, thread_policy: policy, thread_author_id: threadsAuthor } = parent;
  const who = act.viewer.id;
  requireMayEngage(act, parent, 'in_reply_to_id');
  if (policy === null || policy === 'everyone' || threadsAuthor === null || threadsAuthor === who) return;
  const { isFollowed, isNamed } = await selectStanding(act.sql, who, { id, thread, threadsAuthor });
  const proven = policy === 'verified' && (await isVerified(act.sql, who));
  if (!mayReply({ policy, isThreadsAuthor: false, isNamed, isFollowed, isVerified: proven }))
    throw new Refusal('forbidden', WORDS[policy], 'in_reply_to_id');
}
