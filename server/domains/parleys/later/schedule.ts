// Schedules a parley: checked now by all rules of posting, said when its time comes, by a job (publish.ts).

import { limits, type DraftId, type Id, type Page } from '#contract';
import { addJob, newId, notFound, Refusal, transact, within, type SignedAct, type Tx } from '#platform';
import { findByKey, insertKey } from '../idempotency.sql.ts';
import { refuseTaken } from '../post.ts';
import { prepare, type Desk, type Draft } from '../prepare.ts';
import {
  countDrafts,
  deleteDraft,
  findDraft,
  lockDraft,
  lockDrafts,
  selectDrafts,
  writeDraft,
  type Content,
  type DraftRow,
} from './drafts.sql.ts';
import { dropMedia, holdMedia } from './hold.ts';

const { leastSeconds, mostDays, most, mostADay } = limits.scheduled;

/**
 * @returns its id, the earlier one's for a repeated idempotency key.
 * @throws Refusal naming the field of the Mastodon API that is at fault.
 */
export async function schedule(act: SignedAct, draft: Draft, dueAt: Date, desk: Desk): Promise<DraftId> {
  checkTime(dueAt, act.now);
  const who = act.viewer.id;
  const key = draft.idempotencyKey;
  // A key stands for what it made, here for a draft.
  const known = key && (await findByKey(act.sql, who, key));
  if (known) return known as string as DraftId;
  const { media } = await prepare(act, draft, desk);
  const row: DraftRow = {
    account_id: who,
    id: newId(),
    content: contentOf(draft, desk.domain),
    media_ids: media,
    due_at: dueAt,
    failure: null,
    updated_at: act.now,
  };
  return transact(act, async (tx) => {
    await makeRoom(tx, act, dueAt);
    if (key && !(await insertKey(tx, who, key, row.id as string as Id, act.now)))
      return (await findByKey(tx, who, key)) as string as DraftId;
    await holdMedia(tx, who, media, act.now);
    await refuseTaken(tx, media, null);
    await write(tx, row);
    return row.id;
  });
}

function contentOf(draft: Draft, domain: string): Content {
  const { media: _media, idempotencyKey: _key, ...content } = draft;
  return { ...content, domain };
}

/** Moves what is scheduled to another time. */
export async function reschedule(act: SignedAct, id: DraftId, dueAt: Date): Promise<void> {
  checkTime(dueAt, act.now);
  await transact(act, async (tx) => {
    await lockDrafts(tx, act.viewer.id);
    const row = await lockScheduled(within(act, tx), tx, id);
    await deleteDraft(tx, act.viewer.id, id);
    await makeRoom(tx, act, dueAt);
    await write(tx, { ...row, due_at: dueAt, updated_at: act.now });
  });
}

/** Calls it off. Its media go a day later, unless a parley shows them by then. */
export async function cancelScheduled(act: SignedAct, id: DraftId): Promise<void> {
  await transact(act, async (tx) => {
    const row = await lockScheduled(act, tx, id);
    await deleteDraft(tx, act.viewer.id, id);
    await dropMedia(tx, act.viewer.id, row.media_ids, act.now);
  });
}

export async function scheduledOf(act: SignedAct, id: DraftId): Promise<DraftRow> {
  const row = await findDraft(act.sql, act.viewer.id, id);
  if (!row?.due_at) throw notFound();
  return row;
}

export const listScheduled = (act: SignedAct, page: Page): Promise<DraftRow[]> =>
  selectDrafts(act.sql, act.viewer.id, true, page);

async function write(tx: Tx, row: DraftRow): Promise<void> {
  await writeDraft(tx, row);
  await publishLater(tx, row);
}

/** Asks for it to be said when it is due. */
export const publishLater = (tx: Tx, { account_id: account, id, due_at: at }: DraftRow): Promise<void> =>
  addJob(tx, 'parleys.publish', { account, id }, { at: at!, key: `parleys.publish ${id}` });

async function lockScheduled(act: SignedAct, tx: Tx, id: DraftId): Promise<DraftRow> {
  const row = await lockDraft(tx, act.viewer.id, id);
  if (!row?.due_at) throw notFound();
  return row;
}

/** @throws Refusal when there are too many, that day or in all. */
async function makeRoom(tx: Tx, act: SignedAct, dueAt: Date): Promise<void> {
  await lockDrafts(tx, act.viewer.id);
  const { scheduled, thatDay } = await countDrafts(tx, act.viewer.id, dueAt);
  if (scheduled >= most) throw new Refusal('limit-reached', `would be more than ${most} scheduled`, 'scheduled_at');
  if (thatDay >= mostADay)
    throw new Refusal('limit-reached', `would be more than ${mostADay} scheduled for one day`, 'scheduled_at');
}

/** A time that has passed is refused as well: nobody is heard before they meant to be. */
function checkTime(dueAt: Date, now: Date): void {
  const seconds = (dueAt.getTime() - now.getTime()) / 1_000;
  if (!(seconds >= leastSeconds))
    throw new Refusal('invalid', `must be at least ${leastSeconds / 60} minutes ahead`, 'scheduled_at');
  if (seconds > mostDays * 86_400)
    throw new Refusal('invalid', `may be at most ${mostDays} days ahead`, 'scheduled_at');
}
