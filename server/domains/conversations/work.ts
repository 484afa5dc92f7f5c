// What becomes of conversations when somebody speaks, takes words back, or goes.

import type { AccountId, ParleyId } from '#contract';
import { transact, type Subscription, type Tx } from '#platform';
import { bringDirect, deleteConversationsOf, forgetLast } from './conversations.sql.ts';

const on = <E>(to: string, run: (tx: Tx, event: E) => Promise<void>): Subscription => ({
  to,
  name: 'conversations.keep',
  run: (act, event) => transact(act, (tx) => run(tx, event)),
});

export const subscriptions: readonly Subscription[] = [
  on('parleys.posted', async (tx, { parley, isDirect }: { parley: ParleyId; isDirect: boolean }) => {
    if (isDirect) await bringDirect(tx, parley);
  }),
  // An edit may name somebody more.
  on('parleys.edited', (tx, { parley }: { parley: ParleyId }) => bringDirect(tx, parley)),
  on('parleys.deleted', (tx, { parley }: { parley: ParleyId }) => forgetLast(tx, parley)),
  on('accounts.deleted', (tx, { account }: { account: AccountId }) => deleteConversationsOf(tx, account)),
];
