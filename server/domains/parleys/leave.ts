// What leaves with a person who is deleted: their parleys, and what they did with others'. A batch a transaction; may be
// run again at any point.

import type { AccountId } from '#contract';
import { announce, bump, transact, type Act, type Tx } from '#platform';
import { take } from './delete.ts';
import { deleteDraftsOf } from './later/drafts.sql.ts';
import { deleteSomeMarksBy, type Mark } from './marks.sql.ts';
import { lockParley, selectSomeOfAuthor } from './parleys.sql.ts';
import { unchooseSome } from './polls/choose.ts';
import { deleteRulesOf } from './reviews/reviews.sql.ts';
import { deleteThreadMutesOf } from './thread-mutes.sql.ts';

const BATCH = 100;
const COUNTED: Partial<Record<Mark, { what: string; kind: string }>> = {
  votes: { what: 'votes', kind: 'parleys.unvoted' },
  down_votes: { what: 'down-votes', kind: 'parleys.unvoted-down' },
  echoes: { what: 'echoes', kind: 'parleys.unechoed' },
};

export async function leave(act: Act, account: AccountId): Promise<void> {
  while ((await transact(act, (tx) => takeSome(tx, account, act.now))) === BATCH);
  await transact(act, (tx) => deleteThreadMutesOf(tx, account));
  await transact(act, (tx) => deleteDraftsOf(tx, account));
  await transact(act, (tx) => deleteRulesOf(tx, account));
  while ((await transact(act, (tx) => unchooseSome(tx, account, BATCH))) === BATCH);
  const marks: Mark[] = ['echoes', 'votes', 'down_votes', 'bookmarks', 'pins'];
  for (const mark of marks) while ((await transact(act, (tx) => takeMarks(tx, mark, account))) === BATCH);
}

async function takeSome(tx: Tx, account: AccountId, now: Date): Promise<number> {
  const ids = await selectSomeOfAuthor(tx, account, BATCH);
  for (const id of ids) {
    const row = await lockParley(tx, id);
    if (row) await take(tx, row, now);
  }
  return ids.length;
}

async function takeMarks(tx: Tx, mark: Mark, account: AccountId): Promise<number> {
  const gone = await deleteSomeMarksBy(tx, mark, account, BATCH);
  const counted = COUNTED[mark];
  if (counted) {
    for (const { parley_id: parley, id } of gone) {
      await bump(tx, parley, counted.what, -1);
      await announce(tx, { kind: counted.kind, parley, account, ...(mark === 'echoes' && { echo: id }) });
    }
  }
  return gone.length;
}
