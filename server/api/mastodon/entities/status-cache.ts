// Parleys rendered once and kept as strings, until something in them changes.

import type { EchoId, ParleyId } from '#contract';
import { isBound } from '#accounts';
import { cardsOf } from '#cards';
import { readRestrictions } from '#moderation';
import { echoesOf, loadParleys, type Loaded } from '#parleys';
import type { Event, House, Reader, Shelf } from '#platform';
import { accountsOf, type RenderedAccount } from './accounts.ts';
import { emojiBook } from './emojis.ts';
import { openCounting, unwritten } from './impressions.ts';
import type { Kept } from './kept.ts';
import { covered, headOf, presentEcho, presentParley, type Site, type WithCard } from './status.ts';
import { ownOf } from './status-own.ts';
import { partsOf, wordsOf } from './status-parts.ts';
import { MEMORY } from '../../memory.ts';

export type { Kept } from './kept.ts';

/** Which members of an event name a parley whose status has changed. */
const CHANGED_BY: Record<string, readonly string[]> = {
  'parleys.posted': ['parent', 'quoted'],
  'parleys.edited': ['parley'],
  'parleys.deleted': ['parley', 'parent', 'quoted'],
  'parleys.echoed': ['parley'],
  'parleys.unechoed': ['parley'],
  'parleys.voted': ['parley'],
  'parleys.unvoted': ['parley'],
  'parleys.counted': ['parley'],
  'parleys.polled': ['parley'],
  'parleys.voted-down': ['parley'],
  'parleys.unvoted-down': ['parley'],
  'parleys.hidden': ['parley', 'parent'],
  'parleys.shown': ['parley', 'parent'],
  'parleys.thread-changed': ['parleys'],
  'cards.shown': ['parleys'],
  'parleys.quote-revoked': ['parley', 'quoted'],
  'parleys.quote-answered': ['parley', 'quoted'],
  'parleys.withdrawn': ['parley', 'parent', 'quoted'],
  'parleys.restored': ['parley', 'parent', 'quoted'],
  'parleys.reviewed': ['parley'],
  'moderation.decided': ['subject'],
  'moderation.undone': ['subject'],
};

interface Caches {
  parleys: Shelf<ParleyId, Kept>;
  /** The heads of echoes. An echo never changes; one that is taken back is in no list any more. */
  echoes: Shelf<EchoId, string>;
}

const caches = new WeakMap<House['hub'], Caches>();

function cachesOf(house: House): Caches {
  const known = caches.get(house.hub);
  if (known) return known;
  const opened: Caches = {
    parleys: house.shelf(MEMORY.parleys, (sql, ids) => renderParleys(house, sql, ids)),
    echoes: house.shelf(MEMORY.echoes, (sql, ids) => renderEchoes(house, sql, ids)),
  };
  house.hub.heed((event: Event) => {
    // Which parleys show a medium is not kept: it is rarely one that is decided of.
    if (
      event.kind === 'instance.emojis-changed' ||
      event['subjectKind'] === 'medium' ||
      event['measure'] === 'sensitive'
    )
      opened.parleys.forgetAll();
    for (const member of CHANGED_BY[event.kind] ?? [])
      for (const parley of [event[member]].flat())
        if (typeof parley === 'string') opened.parleys.forget(parley as ParleyId);
    if (typeof event['echo'] === 'string') opened.echoes.forget(event['echo'] as EchoId);
  });
  openCounting(house, (id) => opened.parleys.get(id));
  caches.set(house.hub, opened);
  return opened;
}

/** Forgets, in this process and at once, what `id` looks like: for who has just changed it and is about to be shown it. */
export const forgetParley = (house: House, id: ParleyId): void => cachesOf(house).parleys.forget(id);

/** Whether a parley of that id is kept: then the id is a parley's, and nobody need be asked. */
export const isKept = (house: House, id: string): boolean => cachesOf(house).parleys.get(id as ParleyId) !== undefined;

/** Those of `ids` that exist, from the cache or rendered now. */
export const keptParleys = (house: House, sql: Reader, ids: readonly ParleyId[]): Promise<Map<ParleyId, Kept>> =>
  cachesOf(house).parleys.many(sql, ids);

/** The heads of those echoes among `ids` that exist, from the cache or rendered now. */
export const keptEchoes = (house: House, sql: Reader, ids: readonly EchoId[]): Promise<Map<EchoId, string>> =>
  cachesOf(house).echoes.many(sql, ids);

/** What `version` was when a parley was not there yet: for `keepNew`. */
export const versionBefore = (house: House): number => cachesOf(house).parleys.version();

/** Keeps what was written just now, so that nobody need read it. @param readAt `versionBefore` it was written. */
export async function keepNew(house: House, loaded: Loaded, author: RenderedAccount, readAt: number): Promise<void> {
  const { value, bytes } = renderParley(await siteOf(house, house.sql), loaded, author);
  cachesOf(house).parleys.put(value.id, value, bytes, readAt);
}

async function renderParleys(house: House, sql: Reader, ids: ParleyId[]) {
  const [loaded, cards] = await Promise.all([loadParleys(sql, ids), cardsOf(sql, ids)]);
  const authors = await accountsOf(
    house,
    sql,
    loaded.map(({ row }) => row.author_id),
  );
  const site = await siteOf(house, sql);
  const found = new Map<ParleyId, { value: Kept; bytes: number }>();
  for (const one of loaded) {
    const author = authors.get(one.row.author_id);
    if (!author) continue;
    const rendered = renderParley(site, { ...one, card: cards.get(one.row.id) }, author);
    rendered.value.own.impressions += unwritten(house, one.row.id);
    found.set(one.row.id, rendered);
  }
  return found;
}

const siteOf = async (house: House, sql: Reader): Promise<Site> => ({
  origin: house.config.PALABRE_URL,
  domain: house.config.domain,
  emojis: await emojiBook(house, sql),
});

function renderParley(site: Site, loaded: WithCard, author: RenderedAccount): { value: Kept; bytes: number } {
  const { id, author_id, visibility, quote_policy, thread_id, mentions } = loaded.row;
  const mentioned = mentions.map((mention) => mention.account_id);
  const isMarked = isBound(author.row.bounds, 'unmarked', new Date());
  const shared = presentParley(isMarked ? marked(loaded) : loaded, author.entity.username, site);
  const head = headOf(shared);
  const standing = readRestrictions(loaded.row.restrictions);
  const hasCover = standing.some(({ measure }) => measure === 'interstitial');
  const words = wordsOf(loaded);
  const value: Kept = {
    id,
    author_id,
    visibility,
    quote_policy,
    thread_id,
    mentioned,
    head,
    coveredHead: hasCover ? headOf(covered(shared)) : null,
    standing,
    awaits: loaded.row.review === null ? null : loaded.row.thread_author_id,
    parts: partsOf(loaded, site.emojis),
    own: ownOf(loaded),
    words,
  };
  return { value, bytes: head.length + words.length * 2 + 600 };
}

/** All media of whoever marks too little is marked for them. */
const marked = (loaded: WithCard): WithCard =>
  loaded.media.length === 0 ? loaded : { ...loaded, row: { ...loaded.row, is_sensitive: true } };

async function renderEchoes(house: House, sql: Reader, ids: EchoId[]) {
  const echoes = [...(await echoesOf(sql, ids)).values()];
  const echoers = await accountsOf(
    house,
    sql,
    echoes.map((echo) => echo.account_id),
  );
  const found = new Map<EchoId, { value: string; bytes: number }>();
  for (const echo of echoes) {
    const echoer = echoers.get(echo.account_id);
    if (!echoer) continue;
    const head = headOf(presentEcho(echo, echoer.entity.username, house.config.PALABRE_URL));
    found.set(echo.id, { value: head, bytes: head.length + 200 });
  }
  return found;
}
