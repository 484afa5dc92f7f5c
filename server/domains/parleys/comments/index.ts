// What makes a comment section one's own: who may reply, which replies are hidden, votes up and down, orders to read in.

export { setReplyPolicy } from './reply-policy.ts';
export { mayReply } from './may-reply.ts';
export { hideReply, showReply, listHidden } from './hide.ts';
export { vote, unvote, voteDown, takeVoteBack } from './vote.ts';
export { listReplies, type Place } from './ranked.ts';
