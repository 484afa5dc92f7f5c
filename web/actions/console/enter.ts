// Comes to the console: who one is there, and the second factor.

import { fetchFigures, fetchMe, fetchTemplates } from '../../api/console.ts';
import { Failure } from '../../api/client.ts';
import type { SecondFactor } from '../../api/contract.ts';
import { figures, templates, worker } from '../../store/console/desk.ts';
import { sayTrouble } from '../../store/toasts.ts';

export async function enter(): Promise<void> {
  try {
    worker.value = await fetchMe();
  } catch (error) {
    const isRefused = error instanceof Failure && (error.status === 403 || error.status === 401);
    worker.value = isRefused ? 'nobody' : 'failed';
  }
}

export function proved(factor: SecondFactor): void {
  const me = worker.value;
  if (me !== null && typeof me === 'object') worker.value = { ...me, second_factor: factor };
}

/** Says what went wrong; where the second factor has to be proved again, asks for it. */
export function tellTrouble(error: unknown): void {
  const me = worker.value;
  if (error instanceof Failure && error.details['second_factor'] && me !== null && typeof me === 'object')
    worker.value = { ...me, second_factor: { ...me.second_factor, passed_until: null } };
  else sayTrouble(error);
}

export async function readTemplates(): Promise<void> {
  if (templates.value.length === 0) templates.value = await fetchTemplates().catch(() => []);
}

export async function readFigures(): Promise<void> {
  try {
    figures.value = await fetchFigures();
  } catch (error) {
    // A lost second is nothing to tell anybody of: the next one comes.
    if (error instanceof Failure && error.details['second_factor']) tellTrouble(error);
  }
}
