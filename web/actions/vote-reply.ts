// Votes a reply up or down, or takes the vote back: one person has one.

import { castVote } from '../api/comments.ts';
import type { Parley } from '../api/contract.ts';
import { changeParley, keepParley } from '../store/parleys.ts';
import { sayTrouble } from '../store/toasts.ts';
import { inTurn } from '../store/turns.ts';
import { isAllowed } from './guard.ts';

export type Vote = 1 | 0 | -1;

export const voteOn = (parley: Parley): Vote => (parley.favourited ? 1 : parley.palabre?.downvoted ? -1 : 0);

export async function voteReply(parley: Parley, value: Vote): Promise<void> {
  if (!isAllowed() || !parley.palabre) return;
  const before = voteOn(parley);
  const counted = (count: number, of: Vote): number => count + Number(value === of) - Number(before === of);
  const undo = changeParley(parley.id, {
    favourited: value === 1,
    favourites_count: counted(parley.favourites_count, 1),
    palabre: {
      ...parley.palabre,
      downvoted: value === -1,
      downvotes_count: counted(parley.palabre.downvotes_count ?? 0, -1),
    },
  });
  try {
    const answer = await inTurn(parley.id, () => castVote(parley.id, value));
    if (answer) keepParley(answer);
  } catch (error) {
    undo();
    sayTrouble(error);
  }
}
