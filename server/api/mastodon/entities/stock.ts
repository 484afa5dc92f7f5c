// What the lines of a page are made of, gathered for all of them at once: the first three of page → load → filter → render.

import type { AccountId, EchoId, Id, ParleyId } from '#contract';
import type { CompiledFilters } from '#filters';
import { choicesOf, onlyVisible, sightFor, type Marks } from '#parleys';
import type { Sight } from '#moderation';
import type { Act, House, Reader } from '#platform';
import { accountsOf, type RenderedAccount } from './accounts.ts';
import { filtersFor } from './filter-cache.ts';
import { noticeFor, type Notice } from './impressions.ts';
import { unanswerable } from './may-reply.ts';
import { keptEchoes, keptParleys, type Kept } from './status-cache.ts';
import type { Eye } from './status-parts.ts';
import { viewFor } from './view-cache.ts';

/** One line of a list: a parley, or an echo of it (then `id` is the echo's and `echoerId` who echoed). */
export interface Entry {
  id: string;
  parleyId: ParleyId;
  echoerId: AccountId | null;
}

export interface Stock extends Eye {
  echoes: ReadonlyMap<string, string>;
  /** Only those who are here. */
  people: ReadonlyMap<AccountId, RenderedAccount>;
  marks: ReadonlyMap<ParleyId, Marks>;
  filters: CompiledFilters | null;
  /** Under which the viewer may not reply. */
  closed: ReadonlySet<ParleyId>;
  /** Of those on which something was decided. */
  sights: ReadonlyMap<ParleyId, Sight>;
  notice: Notice | null;
  isPage: boolean;
}

/**
 * How they are shown. To the viewer, which counts as an impression; on a page, which counts, and says no counts of
 * impressions, so that it stays the same page; or pushed to whoever listens, which does not count.
 */
export type Showing = 'shown' | 'page' | 'pushed';

export async function gather(house: House, act: Act, entries: readonly Entry[], showing: Showing): Promise<Stock> {
  const { sql } = act;
  const viewer = act.viewer?.id ?? null;
  const ids = [...new Set(entries.map((entry) => entry.parleyId))];
  const echoed = entries.filter((entry) => entry.echoerId !== null);
  const [kept, echoes] = await Promise.all([
    keptParleys(house, sql, ids),
    keptEchoes(
      house,
      sql,
      echoed.map((entry) => entry.id as EchoId),
    ),
  ]);
  const known = await withQuoted(house, sql, kept);
  const involved = new Set([...known.values()].map((parley) => parley.author_id));
  for (const { echoerId } of echoed) if (echoerId !== null) involved.add(echoerId);
  const [people, { relations, marks }, filters] = await Promise.all([
    accountsOf(house, sql, [...involved]),
    viewFor(house, act, [...involved], known.keys()),
    filtersFor(house, act),
  ]);
  const away = new Set([...involved].filter((id) => people.get(id)?.isSuspended ?? true));
  const visible = await onlyVisible(act, [...known.values()], { away, relations });
  const parleys = new Map(visible.map((parley) => [parley.id, parley]));
  const choices = await choicesIn(act, visible);
  const sights = sightsOf(act, visible);
  const closed = await unanswerable(house, act, visible);
  const notice = showing === 'pushed' ? null : noticeFor(house, act);
  const facts = { viewer, now: act.now, choices, known, parleys, relations, marks, closed, sights };
  return { ...facts, echoes, people, filters, notice, isPage: showing === 'page' };
}

const NO_SIGHTS: ReadonlyMap<ParleyId, Sight> = new Map();

function sightsOf(act: Act, parleys: readonly Kept[]): ReadonlyMap<ParleyId, Sight> {
  const restricted = parleys.filter(({ standing }) => standing.length > 0);
  if (restricted.length === 0) return NO_SIGHTS;
  return new Map(
    restricted.map(({ id, author_id, standing }) => [id, sightFor(act, author_id === act.viewer?.id, standing)]),
  );
}

/** With what they quote, and what that quotes in its turn: the one is shown, of the other only in which state it is. */
async function withQuoted(house: House, sql: Reader, page: Map<ParleyId, Kept>): Promise<Map<ParleyId, Kept>> {
  const known = new Map(page);
  for (let depth = 1; depth <= 2; depth += 1) {
    const quoted = new Set<ParleyId>();
    for (const { parts } of known.values())
      if (parts.quote && !known.has(parts.quote.quotedId)) quoted.add(parts.quote.quotedId);
    if (quoted.size === 0) break;
    for (const [id, parley] of await keptParleys(house, sql, [...quoted])) known.set(id, parley);
  }
  return known;
}

/** What the viewer chose in the polls of a page; asked where there are any. */
async function choicesIn({ sql, viewer }: Act, parleys: readonly Kept[]): Promise<Map<Id, number[]>> {
  const ballots = parleys.flatMap(({ parts }) => parts.poll?.row.ballot_id ?? []);
  return viewer && ballots.length > 0 ? choicesOf(sql, viewer.id, ballots) : new Map();
}
