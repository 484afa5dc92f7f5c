// Walks from case to case: the next that waits, one of one's choice, the one before; and lets go of what one leaves.

import { fetchCase, releaseCase, takeCase, takeNext } from '../../api/console.ts';
import type { WholeCase } from '../../api/contract.ts';
import { current, deskState, left, seen, workedQueue, worker } from '../../store/console/desk.ts';
import { noteShown } from '../../store/console/pace.ts';
import { clearVerdict, isSending } from '../../store/console/verdict.ts';
import { tellTrouble } from './enter.ts';

const isMine = (it: WholeCase): boolean => {
  const me = worker.value;
  return me !== null && typeof me === 'object' && it.assigned_to === me.account_id && it.closed_at === null;
};

export function lay(it: WholeCase | null): void {
  clearVerdict();
  current.value = it;
  deskState.value = it ? 'ready' : 'empty';
  if (!it) return;
  noteShown();
  seen.value = [...seen.value.filter((id) => id !== it.id), it.id].slice(-100);
  document.querySelector('.case-file')?.scrollTo({ top: 0 });
  scrollTo({ top: 0, behavior: 'instant' });
}

/** The next that waits. Those that were left come again when there is no other. */
export async function next(): Promise<void> {
  if (isSending.value) return;
  isSending.value = true;
  try {
    const before = current.value;
    if (before && isMine(before)) {
      left.value = [...left.value, before.id].slice(-100);
      void releaseCase(before.id).catch(() => {});
    }
    let found = await takeNext(workedQueue.value, left.value);
    if (!found && left.value.length > 0) {
      left.value = [];
      found = await takeNext(workedQueue.value, []);
    }
    lay(found);
  } catch (error) {
    if (deskState.value === 'loading') deskState.value = 'failed';
    tellTrouble(error);
  } finally {
    isSending.value = false;
  }
}

/** This one in particular: held, if nobody else holds it. */
export async function look(id: string): Promise<void> {
  try {
    const found = await fetchCase(id);
    const isFree = found.closed_at === null && found.assigned_to === null;
    lay(isFree ? await takeCase(id).catch(() => found) : found);
  } catch (error) {
    deskState.value = 'failed';
    tellTrouble(error);
  }
}

export async function back(): Promise<void> {
  const all = seen.value;
  const at = current.value ? all.indexOf(current.value.id) : all.length;
  const before = all[at - 1];
  if (!before) return;
  seen.value = all.filter((id) => id !== before);
  await look(before);
}
