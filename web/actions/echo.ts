// Echoes a parley to one's followers, or takes the echo back.

import { doTo } from '../api/parleys.ts';
import type { Parley } from '../api/contract.ts';
import { changeParley, keepParley } from '../store/parleys.ts';
import { sayTrouble } from '../store/toasts.ts';
import { inTurn } from '../store/turns.ts';
import { isAllowed } from './guard.ts';

export async function echo(parley: Parley, isOn = !parley.reblogged): Promise<void> {
  if (!isAllowed()) return;
  const count = Math.max(0, parley.reblogs_count + (isOn ? 1 : -1));
  const undo = changeParley(parley.id, { reblogged: isOn, reblogs_count: count });
  try {
    const answer = await inTurn(parley.id, () => doTo(parley.id, isOn ? 'reblog' : 'unreblog'));
    if (answer) keepParley(answer.reblog ?? answer);
  } catch (error) {
    undo();
    sayTrouble(error);
  }
}
