// Sweeping: mutes whose time is over, and what a deleted account leaves behind, a batch a transaction so that nobody
// waits behind a long one. Both may be run again at any point.

import type { AccountId } from '#contract';
import { announce, bump, transact, type Act, type Job, type Tx } from '#platform';
import { deleteSomeBlocks } from './blocks.sql.ts';
import { deleteSomeFollowRequests } from './follow-requests.sql.ts';
import { deleteSomeFollows } from './follows.sql.ts';
import { deleteListsOf } from './lists/lists.sql.ts';
import { deleteSomeMemberships } from './lists/members.sql.ts';
import { deleteRegardOf } from './regard/regard.sql.ts';
import { deleteExpiredMutes, deleteSomeMutes } from './mutes.sql.ts';

const BATCH = 500;

async function forgetFollows(tx: Tx, account: AccountId): Promise<number> {
  const gone = await deleteSomeFollows(tx, account, BATCH);
  for (const { follower, followee } of gone) {
    // Announced one by one: the other's counts are shown somewhere, and its home may hold what came by this follow.
    await Promise.all([
      bump(tx, follower, 'following', -1),
      bump(tx, followee, 'followers', -1),
      announce(tx, { kind: 'graph.unfollowed', follower, followee }),
    ]);
  }
  return gone.length;
}

async function forgetAccount(act: Act, { account }: { account: AccountId }): Promise<void> {
  const steps = [
    (tx: Tx) => forgetFollows(tx, account),
    (tx: Tx) => deleteSomeFollowRequests(tx, account, BATCH),
    (tx: Tx) => deleteSomeBlocks(tx, account, BATCH),
    (tx: Tx) => deleteSomeMutes(tx, account, BATCH),
    (tx: Tx) => deleteSomeMemberships(tx, account, BATCH),
  ];
  for (const step of steps) while ((await transact(act, step)) === BATCH);
  await transact(act, async (tx) => {
    await deleteListsOf(tx, account);
    await deleteRegardOf(tx, account);
  });
}

async function sweepMutes(act: Act): Promise<void> {
  const sweep = async (tx: Tx): Promise<number> => {
    const gone = await deleteExpiredMutes(tx, act.now, BATCH);
    for (const { muter, muted } of gone) await announce(tx, { kind: 'graph.unmuted', muter, muted });
    return gone.length;
  };
  while ((await transact(act, sweep)) === BATCH);
}

export const jobs: readonly Job[] = [
  { name: 'graph.forget-account', run: forgetAccount },
  { name: 'graph.sweep-mutes', cron: '*/5 * * * *', run: sweepMutes },
];
