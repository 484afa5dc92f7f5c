// Reads a conversation around one parley, and lets a new answer join the one on the screen.

import { signal } from '@preact/signals';
import { Failure } from '../api/client.ts';
import { fetchContext, fetchParley } from '../api/parleys.ts';
import type { Parley } from '../api/contract.ts';
import { keepParley } from '../store/parleys.ts';

export interface Thread {
  id: string;
  ancestors: string[];
  descendants: string[];
  state: 'loading' | 'ready' | 'failed' | 'missing';
}

export const thread = signal<Thread | null>(null);

export async function readThread(id: string): Promise<void> {
  if (thread.value?.id !== id) thread.value = { id, ancestors: [], descendants: [], state: 'loading' };
  try {
    const [parley, around] = await Promise.all([fetchParley(id), fetchContext(id)]);
    if (thread.value?.id !== id) return;
    keepParley(parley);
    thread.value = {
      id,
      ancestors: around.ancestors.map(keepParley),
      descendants: around.descendants.map(keepParley),
      state: 'ready',
    };
  } catch (error) {
    if (thread.value?.id !== id) return;
    const isMissing = error instanceof Failure && (error.status === 404 || error.status === 410);
    thread.value = { ...thread.value, state: isMissing ? 'missing' : 'failed' };
  }
}

/** Puts `parley` behind what it answers, if that conversation is on the screen. */
export function joinThread(parley: Parley): void {
  const at = thread.value;
  const to = parley.in_reply_to_id;
  if (!at || to === null || at.descendants.includes(parley.id)) return;
  const index = at.descendants.indexOf(to);
  if (to !== at.id && index === -1) return;
  const descendants = [...at.descendants];
  if (to === at.id) descendants.push(parley.id);
  else descendants.splice(index + 1, 0, parley.id);
  thread.value = { ...at, descendants };
}
