// What this process knows of each viewer: what stands between them and the authors they read, and what they did with the
// parleys they saw. Asked once, kept until an event of that viewer, and never longer than a timed mute among it. These are
// facts: who may see what is decided from them at each read. A process that cannot hear keeps none.

import type { AccountId, ParleyId } from '#contract';
import { noRelation, type Relation } from '#graph';
import { viewOf, type Marks, type View } from '#parleys';
import type { Act, Cache, Event, House, SignedAct } from '#platform';
import { unmarked } from './status.ts';
import { MEMORY } from '../../memory.ts';

/** Whose facts an event changes, by the members that name them. */
const CHANGED_BY: Record<string, readonly string[]> = {
  'graph.followed': ['follower'],
  'graph.unfollowed': ['follower'],
  'graph.blocked': ['blocker', 'blocked'],
  'graph.unblocked': ['blocker', 'blocked'],
  'graph.muted': ['muter'],
  'graph.unmuted': ['muter'],
  'parleys.voted': ['account'],
  'parleys.unvoted': ['account'],
  'parleys.voted-down': ['account'],
  'parleys.unvoted-down': ['account'],
  'parleys.echoed': ['account'],
  'parleys.unechoed': ['account'],
  'parleys.kept': ['account'],
  'parleys.let-go': ['account'],
  'parleys.pinned': ['account'],
  'parleys.unpinned': ['account'],
  'parleys.thread-muted': ['account'],
  'parleys.thread-unmuted': ['account'],
  'accounts.deleted': ['account'],
};

/** Strangers and what is unmarked are in the maps too: what is absent was not asked yet. */
interface Known extends View {
  relations: Map<AccountId, Relation>;
  marks: Map<ParleyId, Marks>;
}

/** A map's slot with its key. */
const BYTES_A_FACT = 80;
const BYTES_A_VIEWER = 400;
/** Who has read so much begins anew: most of it lies far up their screen. */
const MOST_FACTS = 4_000;

const STRANGER: View = { relations: new Map(), marks: new Map(), until: Infinity };
const caches = new WeakMap<House['hub'], Cache<Known>>();

function cacheOf(house: House): Cache<Known> {
  const opened = caches.get(house.hub);
  if (opened) return opened;
  const cache = house.cache<Known>(MEMORY.facts);
  house.hub.heed((event: Event) => {
    for (const member of CHANGED_BY[event.kind] ?? []) cache.delete(event[member] as string);
  });
  caches.set(house.hub, cache);
  return cache;
}

/** The viewer's facts about at least these authors and parleys. One statement for all that is not known yet. */
export async function viewFor(
  house: House,
  act: Act,
  authors: Iterable<AccountId>,
  parleys: Iterable<ParleyId>,
): Promise<View> {
  const viewer = act.viewer?.id;
  if (viewer === undefined) return STRANGER;
  const cache = cacheOf(house);
  const known = recall(cache.get(viewer), act.now.getTime());
  const [newAuthors, newParleys] = [missingIn(known.relations, authors), missingIn(known.marks, parleys)];
  if (newAuthors.length + newParleys.length === 0) return known;
  const readAt = cache.version();
  const learned = await viewOf(act.sql, viewer, newAuthors, newParleys);
  for (const id of newAuthors) known.relations.set(id, learned.relations.get(id) ?? noRelation);
  for (const id of newParleys) known.marks.set(id, learned.marks.get(id) ?? unmarked);
  known.until = Math.min(known.until, learned.until);
  cache.set(viewer, known, bytesOf(known), readAt);
  return known;
}

/** Notes that the viewer has just written a parley, which they have not marked yet. A reply may be in a conversation they mute. */
export function noteNew(
  house: House,
  act: SignedAct,
  { id, thread_id: thread }: { id: ParleyId; thread_id: ParleyId },
): void {
  const viewer = act.viewer.id;
  const cache = cacheOf(house);
  const known = recall(cache.get(viewer), act.now.getTime());
  known.relations.set(viewer, noRelation);
  if (thread === id) known.marks.set(id, unmarked);
  cache.set(viewer, known, bytesOf(known), cache.version());
}

const bytesOf = ({ relations, marks }: Known): number => BYTES_A_VIEWER + BYTES_A_FACT * (relations.size + marks.size);

function recall(known: Known | undefined, now: number): Known {
  if (known && known.until > now && known.relations.size + known.marks.size < MOST_FACTS) return known;
  return { relations: new Map(), marks: new Map(), until: Infinity };
}

function missingIn<K>(known: ReadonlyMap<K, unknown>, keys: Iterable<K>): K[] {
  const missing: K[] = [];
  for (const key of keys) if (!known.has(key)) missing.push(key);
  return missing;
}
