// What is done later: letting in what waited, forgetting what a deleted account got or caused, sweeping what was dismissed
// long ago. A batch a transaction; safe to run again.

import type { AccountId } from '#contract';
import { transact, whisper, type Act, type Job } from '#platform';
import { deleteEmptyRequests, updateLetIn, updateMerged } from './let-in.sql.ts';
import { sendPush } from './push/send.ts';
import { pushJob } from './push/task.ts';
import { letInJob } from './requests.ts';
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

/** Brings what waited among the others, and whispers that it stands there. */
async function letIn(act: Act, { recipient, actor }: { recipient: AccountId; actor: AccountId }): Promise<void> {
  while ((await transact(act, (tx) => updateLetIn(tx, recipient, actor, BATCH))) === BATCH);
  await transact(act, async (tx) => {
    await updateMerged(tx, recipient, actor, act.now);
    await whisper(tx, { kind: 'notifications.merged', recipient });
  });
}

async function sweepRequests(act: Act): Promise<void> {
  const before = new Date(act.now.getTime() - KEPT_MS);
  while ((await transact(act, (tx) => deleteEmptyRequests(tx, before, BATCH))) === BATCH);
}

export const jobs: readonly Job[] = [
  { name: 'notifications.forget-account', run: forgetAccount },
  { name: letInJob, run: letIn },
  { name: pushJob, run: sendPush },
  { name: 'notifications.sweep-dismissed', cron: '29 4 * * *', run: sweepDismissed },
  { name: 'notifications.sweep-requests', cron: '37 4 * * *', run: sweepRequests },
];
