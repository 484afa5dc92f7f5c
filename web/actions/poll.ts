// Votes in a poll, and reads how it stands.

import { choose, fetchPoll } from '../api/later.ts';
import type { Poll } from '../api/contract.ts';
import { changeParley } from '../store/parleys.ts';
import { sayTrouble } from '../store/toasts.ts';
import { isAllowed } from './guard.ts';

const show = (id: string, poll: Poll): void => void changeParley(id, { poll });

/** @param id the parley's, by which its poll goes. */
export async function voteInPoll(id: string, choices: readonly number[]): Promise<void> {
  if (!isAllowed()) return;
  try {
    show(id, await choose(id, choices));
  } catch (error) {
    sayTrouble(error);
    await readPoll(id);
  }
}

export const readPoll = (id: string): Promise<void> =>
  fetchPoll(id).then(
    (poll) => show(id, poll),
    () => {},
  );
