// Where the viewer may not reply, among the parleys of a page. Costs nothing where everyone may; else who follows the viewer
// is asked once and remembered until an event says otherwise.

import { provesIdentity, type AccountId, type ParleyId } from '#contract';
import { followersAmong } from '#graph';
import { mayReply } from '#parleys';
import type { Act, Cache, Event, House } from '#platform';
import { accountsOf } from './accounts.ts';
import type { Own, Restricted } from './status-own.ts';
import { MEMORY } from '../../memory.ts';

/** Whose followers an event changes. */
const CHANGED_BY: Record<string, readonly string[]> = {
  'graph.followed': ['followee'],
  'graph.unfollowed': ['followee'],
  'graph.blocked': ['blocker', 'blocked'],
  'accounts.deleted': ['account'],
};
const BYTES_A_FACT = 80;
const MOST_FACTS = 1_000;

const NONE: ReadonlySet<ParleyId> = new Set();
/** By viewer: whether somebody follows them. */
const caches = new WeakMap<House['hub'], Cache<Map<AccountId, boolean>>>();

function cacheOf(house: House): Cache<Map<AccountId, boolean>> {
  const opened = caches.get(house.hub);
  if (opened) return opened;
  const cache = house.cache<Map<AccountId, boolean>>(MEMORY.mayReply);
  house.hub.heed((event: Event) => {
    for (const member of CHANGED_BY[event.kind] ?? []) cache.delete(event[member] as string);
  });
  caches.set(house.hub, cache);
  return cache;
}

/** Those of `parleys` under which the viewer may not reply; none for a stranger. */
export async function unanswerable(
  house: House,
  act: Act,
  parleys: Iterable<{ id: ParleyId; own: Own }>,
): Promise<ReadonlySet<ParleyId>> {
  const viewer = act.viewer?.id;
  if (viewer === undefined) return NONE;
  const closed: { id: ParleyId; restricted: Restricted }[] = [];
  for (const { id, own } of parleys) if (own.restricted) closed.push({ id, restricted: own.restricted });
  if (closed.length === 0) return NONE;
  const authors = closed.filter(({ restricted }) => restricted.policy === 'followed');
  const [followers, isVerified] = await Promise.all([
    followersOf(house, act, viewer, new Set(authors.map(({ restricted }) => restricted.threadsAuthor))),
    closed.some(({ restricted }) => restricted.policy === 'verified') && isProven(house, act, viewer),
  ]);
  const isOpen = ({ policy, threadsAuthor, named }: Restricted): boolean =>
    mayReply({
      policy,
      isThreadsAuthor: threadsAuthor === viewer,
      isNamed: named.includes(viewer),
      isFollowed: followers.get(threadsAuthor) ?? false,
      isVerified,
    });
  return new Set(closed.filter(({ restricted }) => !isOpen(restricted)).map(({ id }) => id));
}

async function isProven(house: House, act: Act, viewer: AccountId): Promise<boolean> {
  const account = (await accountsOf(house, act.sql, [viewer])).get(viewer);
  return account?.entity.palabre.badges.some((badge) => provesIdentity(badge.kind)) ?? false;
}

/** Which of `authors` follow the viewer. */
async function followersOf(
  house: House,
  act: Act,
  viewer: AccountId,
  authors: ReadonlySet<AccountId>,
): Promise<ReadonlyMap<AccountId, boolean>> {
  const cache = cacheOf(house);
  const remembered = cache.get(viewer);
  const known = remembered && remembered.size < MOST_FACTS ? remembered : new Map<AccountId, boolean>();
  const unknown = [...authors].filter((author) => !known.has(author));
  if (unknown.length === 0) return known;
  const readAt = cache.version();
  const followers = await followersAmong(act.sql, viewer, unknown);
  for (const author of unknown) known.set(author, followers.has(author));
  cache.set(viewer, known, BYTES_A_FACT * known.size, readAt);
  return known;
}
