// The top of homes that were read lately, as ids, in this process. Kept until an event changes that home, a timed mute of
// its owner ends, or somebody loud whom they follow brings something; checked entry by entry against what has just been deleted.
// Who may see what is decided after this, at each read. A process that cannot hear keeps none.

import { limits, type AccountId, type Page, type ParleyId } from '#contract';
import { openChanges, type Changes, type Event, type House, type Shelf, type SignedAct } from '#platform';
import { LOUD_ARRIVED, LOUD_SHIFTED, lookHome, listHome, NOTED_EVERY_MS, type Entry } from '#timelines';
import { cutPage } from './home-top.ts';
import { MEMORY } from '../../memory.ts';

/** Whose homes an event changes, by the members that name them. */
const CHANGED_BY: Record<string, readonly string[]> = {
  'timelines.arrived': ['owners'],
  'timelines.changed': ['owners'],
  'graph.followed': ['follower'],
  'graph.unfollowed': ['follower'],
  'graph.follow-changed': ['follower'],
  'graph.blocked': ['blocker', 'blocked'],
  'graph.unblocked': ['blocker', 'blocked'],
  'graph.muted': ['muter'],
  'graph.unmuted': ['muter'],
  'graph.lists-changed': ['account'],
  'tags.followed': ['account'],
  'tags.unfollowed': ['account'],
  'accounts.deleted': ['account'],
};

/** What an event changes in the homes of many, by the member that names it. */
const CHANGED_IN_MANY: Record<string, string> = {
  [LOUD_ARRIVED]: 'bringer',
  'parleys.deleted': 'parley',
  'parleys.unechoed': 'echo',
  'timelines.left': 'entry',
};

/** The top of one home. A thousand of them are a megabyte: so entries are kept as words in a row. */
interface Top {
  entries: string;
  /** Nothing is below. */
  isAll: boolean;
  loud: readonly AccountId[];
  readAt: number;
  /** When it must be read again whatever happens: a mute ends, or that it is read must be noted. */
  until: number;
}

interface Tops {
  shelf: Shelf<AccountId, Top>;
  many: Changes;
}

const BYTES_A_TOP = 300;
const caches = new WeakMap<House['hub'], Tops>();

function topsOf(house: House): Tops {
  const opened = caches.get(house.hub);
  if (opened) return opened;
  const many = openChanges();
  const shelf = house.shelf<AccountId, Top>(MEMORY.homes, async (_sql, [owner]) => {
    const top = await readTop(house, owner!, many.version());
    return new Map([[owner!, { value: top, bytes: BYTES_A_TOP + top.entries.length + 30 * top.loud.length }]]);
  });
  house.hub.heed((event: Event) => {
    for (const member of CHANGED_BY[event.kind] ?? []) {
      for (const owner of [event[member]].flat()) shelf.forget(owner as AccountId);
    }
    const changed = CHANGED_IN_MANY[event.kind];
    if (changed) many.note(event[changed] as string);
    if (event.kind === LOUD_SHIFTED) many.noteAll();
  });
  const tops = { shelf, many };
  caches.set(house.hub, tops);
  return tops;
}

async function readTop(house: House, owner: AccountId, readAt: number): Promise<Top> {
  const now = new Date();
  const act: SignedAct = { viewer: { id: owner, role: 'member' }, now, sql: house.sql, log: house.log };
  const look = await lookHome(act, { isUpward: false, limit: limits.page.most });
  return {
    entries: look.entries.map(pack).join(' '),
    isAll: look.entries.length < limits.page.most,
    loud: look.loud,
    readAt,
    until: Math.min(look.until, look.readAt.getTime() + NOTED_EVERY_MS),
  };
}

/** A page of the viewer's home: from memory where it holds that page. */
export async function keptHome(house: House, act: SignedAct, page: Page): Promise<Entry[]> {
  // Without memory for it, no more is read than is shown.
  if (house.config.CACHE_MEGABYTES === 0 || !house.hub.isHearing()) return listHome(act, page);
  const top = await topOf(house, act);
  return cutPage(top.entries === '' ? [] : top.entries.split(' ').map(unpack), top.isAll, page) ?? listHome(act, page);
}

async function topOf(house: House, act: SignedAct): Promise<Top> {
  const { shelf, many } = topsOf(house);
  const owner = act.viewer.id;
  const known = shelf.get(owner);
  if (known && !isOver(known, act.now.getTime(), many)) return known;
  if (known) shelf.forget(owner);
  return (await shelf.many(act.sql, [owner])).get(owner)!;
}

function isOver({ entries, loud, readAt, until }: Top, now: number, many: Changes): boolean {
  if (until <= now) return true;
  if (readAt === many.version()) return false;
  return loud.some((one) => many.isStale(one, readAt)) || entries.split(/[ :]/).some((id) => many.isStale(id, readAt));
}

const pack = ({ id, parleyId, echoerId }: Entry): string => (echoerId === null ? id : `${id}:${parleyId}:${echoerId}`);

function unpack(words: string): Entry {
  const [id, parley, echoer] = words.split(':') as [string, ParleyId?, AccountId?];
  return { id, parleyId: parley ?? (id as ParleyId), echoerId: echoer ?? null };
}
