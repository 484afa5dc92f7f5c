// Votes for a parley, or takes the vote back.

import { doTo } from '../api/parleys.ts';
import type { Parley } from '../api/contract.ts';
import { changeParley, keepParley } from '../store/parleys.ts';
import { sayTrouble } from '../store/toasts.ts';
import { inTurn } from '../store/turns.ts';
import { isAllowed } from './guard.ts';

export async function vote(parley: Parley, isOn = !parley.favourited): Promise<void> {
  if (!isAllowed()) return;
  const count = Math.max(0, parley.favourites_count + (isOn ? 1 : -1));
  const undo = changeParley(parley.id, { favourited: isOn, favourites_count: count });
  try {
    const answer = await inTurn(parley.id, () => doTo(parley.id, isOn ? 'favourite' : 'unfavourite'));
    if (answer) keepParley(answer.reblog ?? answer);
  } catch (error) {
    undo();
    sayTrouble(error);
  }
}
