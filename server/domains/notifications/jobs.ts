// Sweeping: what a deleted account got or caused, and what was dismissed long ago. A batch a transaction; safe to run again.

import type { AccountId } from '#contract';
import { transact, type Act, type Job } from '#platform';
import { deleteDismissed, deleteKeptOf, deleteSomeOf } from './taking-back.sql.ts';

const BATCH = 1_000;
const KEPT_MS = 30 * 86_400_000;

async function forgetAccount(act: Act, { account }: { account: AccountId }): Promise<void> {
  while ((await transact(act, (tx) => deleteSomeOf(tx, account, BATCH))) === BATCH);
  await transact(act, (tx) => deleteKeptOf(tx, account));
}

async function sweepDismissed(act: Act): Promise<void> {
  const before = new Date(act.now.getTime() - KEPT_MS);
  while ((await transact(act, (tx) => deleteDismissed(tx, before, BATCH))) === BATCH);
}

export const jobs: readonly Job[] = [
  { name: 'notifications.forget-account', run: forgetAccount },
  { name: 'notifications.sweep-dismissed', cron: '29 4 * * *', run: sweepDismissed },
];
