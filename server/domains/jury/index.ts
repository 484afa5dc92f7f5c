// Who lives here: those who judge appeals of others where the town lets them: five drawn at random, without ties to the parties, who
// must agree across viewpoints. Knows accounts, graph, moderation and parleys. Announces: jury.seated, jury.ended.

import type { AccountId } from '#contract';
import { transact, type Work } from '#platform';
import { forgetJuror } from './jury.sql.ts';
import { mindJuries } from './vote.ts';

export { callJury } from './call.ts';
export { joinJurors, leaveJurors } from './join.ts';
export { isJuror, materialFor, nameless, type Material } from './material.ts';
export { mindJuries, vote } from './vote.ts';
export { tables } from './tables.ts';

export const work: Work = {
  subscriptions: [
    {
      to: 'accounts.deleted',
      name: 'jury.forget',
      run: (act, { account }: { account: AccountId }) => transact(act, (tx) => forgetJuror(tx, account, act.now)),
    },
  ],
  jobs: [{ name: 'jury.mind', cron: '7 * * * *', run: (act) => mindJuries(act) }],
};
