// Statuses as the API answers them: load, filter, render. The part that is the same for every viewer is rendered once and
// kept as a string, and what the viewer is to authors and parleys is remembered: a warm page asks the database nothing.

import type { AccountId, EchoId, FilterContext, Id, ParleyId } from '#contract';
import type { CompiledFilters } from '#filters';
import type { Relation } from '#graph';
import { choicesOf, onlyVisible, type Marks } from '#parleys';
import { notFound, type Act, type House } from '#platform';
import { Rendered } from '../../endpoint.ts';
import { accountsOf, type RenderedAccount } from './accounts.ts';
import { filtersFor, UNFILTERED, verdictOf, type Verdict } from './filter-cache.ts';
import { noticeFor, type Notice } from './impressions.ts';
import { unanswerable } from './may-reply.ts';
import { keptEchoes, keptParleys, type Kept } from './status-cache.ts';
import { marksJson } from './status.ts';
import { ownJson } from './status-own.ts';
import { NO_PARTS, partsJson, type Eye } from './status-parts.ts';
import { viewFor } from './view-cache.ts';

/** One line of a list: a parley, or an echo of it (then `id` is the echo's and `echoerId` who echoed). */
export interface Entry {
  id: string;
  parleyId: ParleyId;
  echoerId: AccountId | null;
}

export interface RenderedStatus {
  id: string;
  json: string;
  /** Where the viewer's filters would rather not show it at all: clients leave it out there, and so does what we push. */
  hiddenIn: ReadonlySet<FilterContext>;
}

/** What the lines of a page are made of. */
interface Stock extends Eye {
  /** Only those that may be seen. */
  parleys: ReadonlyMap<ParleyId, Kept>;
  echoes: ReadonlyMap<string, string>;
  /** Only those who are here. */
  people: ReadonlyMap<AccountId, RenderedAccount>;
  relations: ReadonlyMap<AccountId, Relation>;
  marks: ReadonlyMap<ParleyId, Marks>;
  filters: CompiledFilters | null;
  /** Under which the viewer may not reply. */
  closed: ReadonlySet<ParleyId>;
  notice: Notice | null;
  isPage: boolean;
}

/**
 * How they are shown. To the viewer, which counts as an impression; on a page, which counts, and says no counts of
 * impressions, so that it stays the same page; or pushed to whoever listens, which does not count.
 */
export type Showing = 'shown' | 'page' | 'pushed';

/** The statuses among `entries` that exist and that the viewer may see, in order, as JSON. */
export async function renderStatuses(
  house: House,
  act: Act,
  entries: readonly Entry[],
  showing: Showing = 'shown',
): Promise<RenderedStatus[]> {
  if (entries.length === 0) return [];
  const stock = await gather(house, act, entries, showing);
  return entries.flatMap((entry) => {
    const verdict = judge(stock, entry.parleyId);
    const json = entry.echoerId === null ? parleyJson(stock, entry.parleyId, verdict) : echoJson(stock, entry, verdict);
    return json === null ? [] : [{ id: entry.id, json, hiddenIn: verdict.hiddenIn }];
  });
}

/** One status. @throws Refusal 'not-found' where the viewer may not see it. */
export async function renderedStatusOf(house: House, act: Act, entry: Entry): Promise<Rendered> {
  const [status] = await renderStatuses(house, act, [entry]);
  if (!status) throw notFound();
  return new Rendered(status.json);
}

async function gather(house: House, act: Act, entries: readonly Entry[], showing: Showing): Promise<Stock> {
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
  const involved = new Set([...kept.values()].map((parley) => parley.author_id));
  for (const { echoerId } of echoed) if (echoerId !== null) involved.add(echoerId);
  const [people, { relations, marks }, filters] = await Promise.all([
    accountsOf(house, sql, [...involved]),
    viewFor(house, act, [...involved], ids),
    filtersFor(house, act),
  ]);
  const away = new Set([...involved].filter((id) => people.get(id)?.isSuspended ?? true));
  const visible = await onlyVisible(act, [...kept.values()], { away, relations });
  const parleys = new Map(visible.map((parley) => [parley.id, parley]));
  const choices = await choicesIn(act, visible);
  const closed = await unanswerable(house, act, visible);
  const notice = showing === 'pushed' ? null : noticeFor(house, act);
  const isPage = showing === 'page';
  return { viewer, now: act.now, choices, parleys, echoes, people, relations, marks, filters, closed, notice, isPage };
}

/** What the viewer chose in the polls of a page; asked where there are any. */
async function choicesIn({ sql, viewer }: Act, parleys: readonly Kept[]): Promise<Map<Id, number[]>> {
  const ballots = parleys.flatMap(({ parts }) => parts.poll?.row.ballot_id ?? []);
  return viewer && ballots.length > 0 ? choicesOf(sql, viewer.id, ballots) : new Map();
}

/** What the viewer's filters say of a parley; nobody filters what they said themselves. */
function judge({ viewer, parleys, filters, now }: Stock, id: ParleyId): Verdict {
  const parley = filters && parleys.get(id);
  if (!parley || parley.author_id === viewer) return UNFILTERED;
  return verdictOf(id, filters.match(id, parley.words, now));
}

function parleyJson(stock: Stock, id: ParleyId, { json }: Verdict): string | null {
  const { viewer, parleys, people, marks, closed, notice, isPage } = stock;
  const parley = parleys.get(id);
  const author = parley && people.get(parley.author_id);
  if (!author) return null;
  notice?.(parley);
  const did = marks.get(id);
  const own = isPage ? '' : ownJson(parley.own, viewer, did, !closed.has(id));
  return parley.head + author.json + partsJson(parley.parts, stock) + own + marksJson(viewer, did, json);
}

function echoJson(stock: Stock, { id, parleyId, echoerId }: Entry, verdict: Verdict): string | null {
  const head = stock.echoes.get(id);
  const echoer = stock.people.get(echoerId!);
  const inner = parleyJson(stock, parleyId, verdict);
  if (head === undefined || inner === null || !echoer || echoer.isSuspended) return null;
  if (stock.relations.get(echoerId!)?.isBlockedEitherWay) return null;
  const marks = marksJson(stock.viewer, stock.marks.get(parleyId), verdict.json);
  return `${head}${echoer.json}${NO_PARTS},"reblog":${inner}${marks}`;
}
