// Drafts: what somebody has begun to say, as far as they got. Nothing is asked of it but that it fits.

import { limits, type DraftId, type MediumId, type Page } from '#contract';
import { newId, notFound, Refusal, transact, type SignedAct } from '#platform';
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

export interface Begun {
  content: Content;
  media: readonly MediumId[];
}

/** Keeps a draft. @throws Refusal for one too many, and naming `media_ids`. */
export async function keepDraft(act: SignedAct, { content, media }: Begun): Promise<DraftId> {
  const id = newId<DraftId>();
  const who = act.viewer.id;
  await transact(act, async (tx) => {
    await lockDrafts(tx, who);
    const { drafts } = await countDrafts(tx, who, act.now);
    if (drafts >= limits.drafts) throw new Refusal('limit-reached', `You may keep at most ${limits.drafts} drafts`);
    await holdMedia(tx, who, media, act.now);
    await writeDraft(tx, rowOf(act, id, { content, media }));
  });
  return id;
}

/** Puts other words in a draft's place. What failed to go out is a draft like any other from then on. */
export async function changeDraft(act: SignedAct, id: DraftId, begun: Begun): Promise<void> {
  const who = act.viewer.id;
  await transact(act, async (tx) => {
    const before = await lockDraft(tx, who, id);
    if (!before || before.due_at) throw notFound();
    await holdMedia(tx, who, begun.media, act.now);
    await writeDraft(tx, rowOf(act, id, begun));
    const dropped = before.media_ids.filter((medium) => !begun.media.includes(medium));
    await dropMedia(tx, who, dropped, act.now);
  });
}

/** Throws a draft away. Its media go a day later, unless a parley shows them by then. */
export async function discardDraft(act: SignedAct, id: DraftId): Promise<void> {
  const who = act.viewer.id;
  await transact(act, async (tx) => {
    const row = await lockDraft(tx, who, id);
    if (!row || row.due_at) throw notFound();
    await deleteDraft(tx, who, id);
    await dropMedia(tx, who, row.media_ids, act.now);
  });
}

/** @throws Refusal 'not-found', also for what is scheduled. */
export async function draftOf(act: SignedAct, id: DraftId): Promise<DraftRow> {
  const row = await findDraft(act.sql, act.viewer.id, id);
  if (!row || row.due_at) throw notFound();
  return row;
}

export const listDrafts = (act: SignedAct, page: Page): Promise<DraftRow[]> =>
  selectDrafts(act.sql, act.viewer.id, false, page);

const rowOf = (act: SignedAct, id: DraftId, { content, media }: Begun): DraftRow => ({
  account_id: act.viewer.id,
  id,
  content,
  media_ids: [...media],
  due_at: null,
  failure: null,
  updated_at: act.now,
});
