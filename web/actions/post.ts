// Sends a draft: a new parley, a reply, or the new words of an old one. The draft stays until the server has it.

import { Failure } from '../api/client.ts';
import { scheduleParley } from '../api/later.ts';
import { createParley, reviseParley } from '../api/parleys.ts';
import type { Parley } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { dropDraft, type Draft } from '../store/drafts.ts';
import { findFeed } from '../store/feeds.ts';
import { keep } from '../kept.ts';
import { open, shut } from '../store/layers.ts';
import { arrive } from '../store/lists.ts';
import { changeParley, keepParley, parleyAt } from '../store/parleys.ts';
import { go } from '../store/place.ts';
import { isAsking } from '../store/quote-requests.ts';
import { self } from '../store/self.ts';
import { say, sayTrouble } from '../store/toasts.ts';
import { pathOf } from '../routes.ts';
import { describePictures, renamed } from './describe.ts';
import { dropKept, readLaterAnew } from './later.ts';
import { parleyIn, wordingOf } from './wording.ts';
import { fullMoment } from '../i18n/time.ts';
import { joinThread } from './read-thread.ts';

/** @returns whether it was sent. */
export async function post(draft: Draft): Promise<boolean> {
  if (!draft.isReady.value) return false;
  draft.isSending.value = true;
  try {
    await describePictures(draft);
    if (draft.dueAt.value !== null && !draft.editing) await scheduleDraft(draft);
    else {
      const parley = await send(draft);
      keepParley(parley);
      settle(draft, parley);
    }
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

function send(draft: Draft): Promise<Parley> {
  if (draft.editing) return reviseParley(draft.editing.id, { ...wordingOf(draft), media_attributes: renamed(draft) });
  const parley = parleyIn(draft);
  return createParley(parley, keyFor(draft, JSON.stringify(parley)));
}

/** Leaves it with the server until its time comes. */
async function scheduleDraft(draft: Draft): Promise<void> {
  const parley = { ...parleyIn(draft), scheduled_at: new Date(draft.dueAt.value!).toISOString() };
  const { scheduled_at: at } = await scheduleParley(parley, keyFor(draft, JSON.stringify(parley)));
  clear(draft);
  readLaterAnew();
  say(t('later.scheduled', { when: fullMoment(at) }), { words: t('compose.see'), run: () => go('/scheduled') });
}

/** The key of the last attempt if it sent the same, else a new one. */
function keyFor(draft: Draft, words: string): string {
  // randomUUID is only there on pages that came by HTTPS or from this machine.
  const fresh = (): string =>
    Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
  if (draft.sent?.words !== words) draft.sent = { words, key: fresh() };
  return draft.sent.key;
}

/** It is said, or will be: the draft is done, also on the server. */
function clear(draft: Draft): void {
  draft.sent = null;
  keep('write-language', draft.language.value);
  if (draft.keptAs.value) void dropKept(draft.keptAs.value);
  dropDraft(draft);
  shut();
}

function settle(draft: Draft, parley: Parley): void {
  clear(draft);
  if (draft.editing) return say(t('compose.edited'));
  for (const name of ['home', parley.visibility === 'public' && !draft.replyTo ? 'local' : '']) {
    const feed = findFeed(name);
    if (feed) arrive(feed, [parley.id], true);
  }
  if (draft.replyTo) answer(draft.replyTo.id, parley);
  if (self.value) self.value = { ...self.value, statuses_count: self.value.statuses_count + 1 };
  const see = { words: t('compose.see'), run: () => go(pathOf.parley(parley.account.acct, parley.id)) };
  say(t(isAsking(parley) ? 'quote.asked' : 'compose.sent'), see);
}

function answer(to: string, parley: Parley): void {
  const asked = parleyAt(to).value;
  if (asked) changeParley(to, { replies_count: asked.replies_count + 1 });
  joinThread(parley);
}
