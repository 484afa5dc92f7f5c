// What is said later: drafts kept on the server, taken up and thrown away; what is scheduled, moved and called off.

import { cancelScheduled, changeDraft, createDraft, discardDraft, moveScheduled } from '../api/later.ts';
import type { KeptDraft, Parley, Scheduled } from '../api/contract.ts';
import { fetchParley } from '../api/parleys.ts';
import { t } from '../i18n/index.ts';
import { fullMoment } from '../i18n/time.ts';
import { draftFor, dropDraft, pictureOf, type Draft } from '../store/drafts.ts';
import { pollFromWish } from '../store/draft-poll.ts';
import { open, shut } from '../store/layers.ts';
import { findList, resetList } from '../store/lists.ts';
import { go } from '../store/place.ts';
import { say, sayTrouble } from '../store/toasts.ts';
import { describePictures } from './describe.ts';
import { parleyIn } from './wording.ts';

/** Their lists are read afresh when they are shown next. */
export function readLaterAnew(): void {
  for (const name of ['drafts', 'scheduled']) {
    const list = findList<unknown>(name);
    if (list) resetList(list);
  }
}

/** Saves a draft on the server; the device lets go of it. */
export async function keepOnServer(draft: Draft): Promise<void> {
  try {
    await describePictures(draft);
    const wish = parleyIn(draft);
    await (draft.keptAs.value ? changeDraft(draft.keptAs.value, wish) : createDraft(wish));
    dropDraft(draft);
    shut();
    readLaterAnew();
    say(t('later.kept'), { words: t('compose.see'), run: () => go('/drafts') });
  } catch (error) {
    sayTrouble(error);
  }
}

export const dropKept = (id: string): Promise<unknown> => discardDraft(id).then(readLaterAnew, () => {});

/** Goes on with a draft from the server. */
export async function takeUp(kept: KeptDraft): Promise<void> {
  const [replyTo, quoting] = await Promise.all([found(kept.in_reply_to_id), found(kept.quoted_status_id)]);
  const draft = draftFor(`kept:${kept.id}`, { replyTo, quoting });
  draft.keptAs.value = kept.id;
  draft.text.value = kept.text;
  draft.warning.value = kept.spoiler_text;
  draft.hasWarning.value = kept.spoiler_text !== '';
  draft.isSensitive.value = kept.sensitive ?? draft.isSensitive.value;
  draft.reach.value = kept.visibility ?? draft.reach.value;
  draft.policy.value = kept.reply_policy ?? 'everyone';
  draft.quotePolicy.value = kept.quote_approval_policy ?? draft.quotePolicy.value;
  draft.language.value = kept.language ?? draft.language.value;
  draft.poll.value = kept.poll && pollFromWish(kept.poll);
  draft.pictures.value = kept.media_attachments.map(pictureOf);
  open({ kind: 'compose', draft });
}

/** The parley of that id, if it is still there. */
const found = (id: string | null): Promise<Parley | null> =>
  id ? fetchParley(id).catch(() => null) : Promise.resolve(null);

export function askToDiscard(kept: KeptDraft): void {
  const run = (): void => void tell(discardDraft(kept.id), t('later.discarded'));
  open({
    kind: 'confirm',
    title: t('later.discard.title'),
    body: t('later.discard.body'),
    yes: t('later.discard'),
    run,
  });
}

export function askToCancel(scheduled: Scheduled): void {
  const run = (): void => void tell(cancelScheduled(scheduled.id), t('later.cancelled'));
  open({ kind: 'confirm', title: t('later.cancel.title'), body: t('later.cancel.body'), yes: t('later.cancel'), run });
}

/** @param at as a date field writes it. */
export async function moveTo(scheduled: Scheduled, at: string): Promise<void> {
  if (at === '') return;
  const when = new Date(at).toISOString();
  await tell(moveScheduled(scheduled.id, when), t('later.moved', { when: fullMoment(when) }));
}

async function tell(done: Promise<unknown>, words: string): Promise<void> {
  try {
    await done;
    say(words);
  } catch (error) {
    sayTrouble(error);
  }
  readLaterAnew();
}
