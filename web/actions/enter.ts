// Coming in and going out. Nothing that one person read may be left for the next.

import { Failure } from '../api/client.ts';
import { fetchSelf } from '../api/accounts.ts';
import { closeSession, createAccount, openSession, setUp, type Founder, type Newcomer } from '../api/self.ts';
import { openToObject } from '../api/standing.ts';
import type { CredentialAccount } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { forgetDrafts } from '../store/drafts.ts';
import { forgetCommentQueue } from '../store/comment-queue.ts';
import { unreadTalks } from '../store/conversations.ts';
import { forgetFilters } from '../store/filters.ts';
import { forgetGate } from '../store/gate.ts';
import { forgetLists } from '../store/lists.ts';
import { forgetPeopleLists } from '../store/people-lists.ts';
import { unread } from '../store/notices.ts';
import { forgetAllParleys } from '../store/parleys.ts';
import { forgetPeople } from '../store/people.ts';
import { go, place } from '../store/place.ts';
import { forgetStanding } from '../store/standing.ts';
import { forgetTags } from '../store/tags.ts';
import { become, hasSession, self } from '../store/self.ts';
import { say, sayTrouble } from '../store/toasts.ts';
import { countComments } from './count-comments.ts';
import { countTalks } from './conversations.ts';
import { startLive, stopLive } from './live.ts';
import { countUnread } from './notices.ts';

/** Asks the server who we are. Offline, the last known self stays. */
export async function recognise(): Promise<void> {
  if (!hasSession()) return become(null);
  try {
    arrived(await fetchSelf());
  } catch (error) {
    if (error instanceof Failure && (error.status === 401 || error.status === 403)) await turnedAway(error);
    else if (self.value === undefined) self.value = null;
  }
}

/**
 * The suspended may see why. What opened that alone opens nothing else once they are let in again: they sign in anew. Not while
 * they read there: what they were answered is still to be read with it.
 */
async function turnedAway({ reason }: Failure): Promise<void> {
  become(null);
  if (reason === 'suspended') go('/suspended', true);
  else if (reason === 'forbidden' && place.value.screen !== 'suspended') await closeSession('current').catch(() => {});
}

function arrived(account: CredentialAccount): void {
  become(account);
  startLive();
  void countUnread();
  void countTalks();
  void countComments();
}

function forgetAll(): void {
  forgetLists();
  forgetAllParleys();
  forgetPeople();
  forgetDrafts();
  unreadTalks.value = new Set();
  forgetTags();
  forgetPeopleLists();
  forgetFilters();
  forgetGate();
  forgetCommentQueue();
  forgetStanding();
  unread.value = 0;
}

/** @param then where to go; a path of ours, as it may come from the address. */
export async function signIn(login: string, password: string, then: string | null): Promise<void> {
  const account = await openSession(login, password).catch(async (error: unknown) => {
    if (!(error instanceof Failure) || error.reason !== 'suspended') throw error;
    await openToObject(login, password);
    return null;
  });
  forgetAll();
  if (!account) return go('/suspended', true);
  arrived(account);
  go(then && /^\/(?![/\\])/.test(then) ? then : '/home', true);
}

export async function signUp(newcomer: Newcomer): Promise<void> {
  welcome(await createAccount(newcomer));
}

export async function found(founder: Founder): Promise<void> {
  welcome(await setUp(founder));
}

function welcome(account: CredentialAccount): void {
  forgetAll();
  arrived(account);
  say(t('sign-up.welcome', { handle: account.acct }));
  go('/home', true);
}

export async function signOut(): Promise<void> {
  try {
    await closeSession('current');
  } catch (error) {
    if (!(error instanceof Failure) || error.status !== 401) return sayTrouble(error);
  }
  leave();
}

/** Forgets who was here, and goes to the front. */
export function leave(): void {
  stopLive();
  become(null);
  forgetAll();
  go('/');
}
