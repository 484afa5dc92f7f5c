// What comes round: the tree grows each second; salts of what is gone are erased, at once or when they are held no more.

import { transact, type Act, type Job, type Round, type Subscription } from '#platform';
import { eraseLeft, forgetSubjects } from './entries/erase.ts';
import { grow } from './grow.ts';

const forget = (act: Act, kind: string, ids: readonly string[]): Promise<void> =>
  transact(act, (tx) => forgetSubjects(tx, kind, ids, act.now));

export const subscriptions: readonly Subscription[] = [
  {
    to: 'parleys.deleted',
    name: 'ledger.forget',
    isPatient: true,
    run: (act, event: { parley: string }) => forget(act, 'parley', [event.parley]),
    runAll: (act, events: readonly { parley: string }[]) =>
      forget(
        act,
        'parley',
        events.map(({ parley }) => parley),
      ),
  },
  {
    to: 'accounts.deleted',
    name: 'ledger.forget',
    run: (act, event: { account: string }) => forget(act, 'account', [event.account]),
  },
];

export const jobs: readonly Job[] = [{ name: 'ledger.erase-salts', cron: '23 4 * * *', run: eraseLeft }];

export const rounds: readonly Round[] = [{ name: 'ledger.grow', run: async (act) => void (await grow(act)) }];
