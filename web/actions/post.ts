// Sends a draft: a new parley, a reply, or the new words of an old one. The draft stays until the server has it.

import { Failure } from '../api/client.ts';
import { describeMedium } from '../api/media.ts';
import { createParley, reviseParley, type Wording } from '../api/parleys.ts';
import type { Parley } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { dropDraft, type Draft } from '../store/drafts.ts';
import { findFeed } from '../store/feeds.ts';
import { keep } from '../kept.ts';
import { open, shut } from '../store/layers.ts';
import { arrive } from '../store/lists.ts';
import { changeParley, keepParley, parleyAt } from '../store/parleys.ts';
import { go } from '../store/place.ts';
import { self } from '../store/self.ts';
import { say, sayTrouble } from '../store/toasts.ts';
import { pathOf } from '../routes.ts';
import { joinThread } from './read-thread.ts';

/** @returns whether it was sent. */
export async function post(draft: Draft): Promise<boolean> {
  if (!draft.isReady.value) return false;
  draft.isSending.value = true;
  try {
    await describePictures(draft);
    const parley = await send(draft);
    keepParley(parley);
    settle(draft, parley);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.reason === 'terms-not-accepted') askForTerms(draft);
    else sayTrouble(error);
    return false;
  } finally {
    draft.isSending.value = false;
  }
}

const askForTerms = (draft: Draft): void => open({ kind: 'terms', resume: () => void post(draft) });

/** Of what is shown already the words go with the edit, so that readers learn of them. */
const isShown = (draft: Draft, id: string): boolean =>
  draft.editing?.media_attachments.some((one) => one.id === id) ?? false;

const describePictures = (draft: Draft): Promise<unknown> =>
  Promise.all(
    draft.pictures.value
      .filter(
        (one) =>
          one.medium &&
          !isShown(draft, one.medium.id) &&
          ((one.medium.description ?? '') !== one.alt.trim() || one.focus),
      )
      .map((one) => describeMedium(one.medium!.id, { description: one.alt.trim(), focus: one.focus })),
  );

function send(draft: Draft): Promise<Parley> {
  const wording: Wording = {
    status: draft.text.value,
    spoiler_text: draft.hasWarning.value ? draft.warning.value.trim() : '',
    sensitive: draft.isSensitive.value,
    language: draft.language.value,
    media_ids: draft.pictures.value.map((one) => one.medium!.id),
  };
  if (draft.editing) return reviseParley(draft.editing.id, { ...wording, media_attributes: renamed(draft) });
  const parley = {
    ...wording,
    visibility: draft.reach.value,
    in_reply_to_id: draft.replyTo?.id,
    reply_policy: draft.replyTo ? undefined : draft.policy.value,
  };
  return createParley(parley, keyFor(draft, JSON.stringify(parley)));
}

/** What is shown already and has other words now. */
const renamed = (draft: Draft): { id: string; description: string }[] =>
  draft.pictures.value.flatMap(({ medium, alt }) =>
    medium && isShown(draft, medium.id) && (medium.description ?? '') !== alt.trim()
      ? [{ id: medium.id, description: alt.trim() }]
      : [],
  );

/** The key of the last attempt if it sent the same, else a new one. */
function keyFor(draft: Draft, words: string): string {
  // randomUUID is only there on pages that came by HTTPS or from this machine.
  const fresh = (): string =>
    Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
  if (draft.sent?.words !== words) draft.sent = { words, key: fresh() };
  return draft.sent.key;
}

function settle(draft: Draft, parley: Parley): void {
  draft.sent = null;
  keep('write-language', draft.language.value);
  dropDraft(draft);
  shut();
  if (draft.editing) return say(t('compose.edited'));
  for (const name of ['home', parley.visibility === 'public' && !draft.replyTo ? 'local' : '']) {
    const feed = findFeed(name);
    if (feed) arrive(feed, [parley.id], true);
  }
  if (draft.replyTo) answer(draft.replyTo.id, parley);
  if (self.value) self.value = { ...self.value, statuses_count: self.value.statuses_count + 1 };
  const see = { words: t('compose.see'), run: () => go(pathOf.parley(parley.account.acct, parley.id)) };
  say(t('compose.sent'), see);
}

function answer(to: string, parley: Parley): void {
  const asked = parleyAt(to).value;
  if (asked) changeParley(to, { replies_count: asked.replies_count + 1 });
  joinThread(parley);
}
