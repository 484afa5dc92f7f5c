// Says what is due, once: the row goes in the transaction that posts. What cannot be said any more (the author is suspended,
// what it answers is gone) becomes a draft that says why. What was due while no worker ran goes out when one does.

import { accountOf, requireUnbound } from '#accounts';
import type { AccountId, DraftId } from '#contract';
import { Refusal, transact, within, type Act, type SignedAct, type Tx } from '#platform';
import { post } from '../post.ts';
import { deleteDraft, lockDraft, selectOverdue, writeDraft, type DraftRow } from './drafts.sql.ts';
import { publishLater } from './schedule.ts';

/** How long a worker may be at it before another looks. */
const PATIENCE_MS = 60_000;

export interface Due {
  account: AccountId;
  id: DraftId;
}

export async function publish(act: Act, due: Due): Promise<void> {
  try {
    await transact(act, (tx) => say(within(act, tx), tx, due));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await transact(act, (tx) => fail(tx, due, error, act.now));
  }
}

/** What a job was lost for. */
export async function publishOverdue(act: Act): Promise<void> {
  const before = new Date(act.now.getTime() - PATIENCE_MS);
  for (const { account_id: account, id } of await selectOverdue(act.sql, before)) await publish(act, { account, id });
}

async function say(act: Act, tx: Tx, { account, id }: Due): Promise<void> {
  const row = await lockDraft(tx, account, id);
  if (!row?.due_at) return;
  // The queue goes by the database's clock, and its author may just have put it off.
  if (row.due_at > act.now) return publishLater(tx, row);
  const author = await accountOf(tx, account);
  if (author.suspended_at) throw new Refusal('suspended', 'This account is suspended');
  await deleteDraft(tx, account, id);
  const { domain, ...draft } = row.content;
  const speaker: SignedAct = { ...act, viewer: { id: account, role: author.role, bounds: author.bounds ?? [] } };
  requireUnbound(speaker, 'writing');
  await post(speaker, { ...draft, media: row.media_ids }, domain);
}

async function fail(tx: Tx, { account, id }: Due, refusal: Refusal, now: Date): Promise<void> {
  const row = await lockDraft(tx, account, id);
  if (row?.due_at && row.due_at <= now) await writeDraft(tx, failed(row, refusal, now));
}

const failed = (row: DraftRow, { reason, field, message }: Refusal, now: Date): DraftRow => ({
  ...row,
  due_at: null,
  failure: { reason, field: field ?? null, words: message },
  updated_at: now,
});
