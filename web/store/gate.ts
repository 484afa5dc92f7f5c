// Whose notifications wait, and whether this device is told.

import { signal } from '@preact/signals';
import type { NoticePolicy, NoticeRequest } from '../api/contract.ts';
import { listAskers } from '../api/gate.ts';
import { listCalled, type List } from './lists.ts';
import { keepParley } from './parleys.ts';

/** Null until it was read. */
export const policy = signal<NoticePolicy | null>(null);
/** How many ask to be heard. */
export const askers = signal(0);

export const askersList = (): List<NoticeRequest> =>
  listCalled<NoticeRequest>(
    'askers',
    async (next) => {
      const answer = await listAskers(next ?? undefined);
      for (const { last_status: last } of answer.body) if (last) keepParley(last);
      return answer;
    },
    (request) => request.id,
  );

export function forgetGate(): void {
  policy.value = null;
  askers.value = 0;
}
