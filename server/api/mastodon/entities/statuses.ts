// Statuses as the API answers them: load, filter, render. The part that is the same for every viewer is rendered once and
// kept as a string, and what the viewer is to authors and parleys is remembered: a warm page asks the database nothing.

import type { FilterContext, ParleyId } from '#contract';
import { notFound, type Act, type House } from '#platform';
import { Rendered } from '../../endpoint.ts';
import { UNFILTERED, verdictOf, type Verdict } from './filter-cache.ts';
import { marksJson } from './status.ts';
import { ownJson } from './status-own.ts';
import { echoPartsJson, partsJson, type ShowQuoted } from './status-parts.ts';
import { gather, type Entry, type Showing, type Stock } from './stock.ts';

export type { Entry, Showing } from './stock.ts';

export interface RenderedStatus {
  id: string;
  json: string;
  /** Where the viewer's filters would rather not show it at all: clients leave it out there, and so does what we push. */
  hiddenIn: ReadonlySet<FilterContext>;
}

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
    const inner = parleyJson(stock, entry.parleyId, verdict, (quoted) => quotedJson(stock, quoted));
    const json = entry.echoerId === null ? inner : echoJson(stock, entry, verdict, inner);
    return json === null ? [] : [{ id: entry.id, json, hiddenIn: verdict.hiddenIn }];
  });
}

/** One status. @throws Refusal 'not-found' where the viewer may not see it. */
export async function renderedStatusOf(house: House, act: Act, entry: Entry): Promise<Rendered> {
  const [status] = await renderStatuses(house, act, [entry]);
  if (!status) throw notFound();
  return new Rendered(status.json);
}

/** What the viewer's filters say of a parley; nobody filters what they said themselves. */
function judge({ viewer, parleys, filters, now }: Stock, id: ParleyId): Verdict {
  const parley = filters && parleys.get(id);
  if (!parley || parley.author_id === viewer) return UNFILTERED;
  return verdictOf(id, filters.match(id, parley.words, now));
}

function parleyJson(stock: Stock, id: ParleyId, { json }: Verdict, show: ShowQuoted): string | null {
  const { viewer, parleys, people, marks, closed, sights, notice, isPage } = stock;
  const parley = parleys.get(id);
  const author = parley && people.get(parley.author_id);
  if (!author) return null;
  notice?.(parley);
  const did = marks.get(id);
  const sight = sights.get(id);
  const mayReply = !closed.has(id) && (sight?.mayEngage ?? true);
  const own = isPage ? '' : ownJson(parley.own, viewer, { did, mayReply, sight });
  const head = sight?.cover ? (parley.coveredHead ?? parley.head) : parley.head;
  return head + author.json + partsJson(parley, stock, show) + own + marksJson(viewer, did, json);
}

/** A parley inside the one that quotes it: what it quotes itself is an id. */
const quotedJson = (stock: Stock, id: ParleyId): string | null => parleyJson(stock, id, judge(stock, id), null);

function echoJson(stock: Stock, { id, parleyId, echoerId }: Entry, verdict: Verdict, inner: string | null) {
  const head = stock.echoes.get(id);
  const echoer = stock.people.get(echoerId!);
  const parley = stock.parleys.get(parleyId);
  if (head === undefined || !parley || inner === null || !echoer || echoer.isSuspended) return null;
  if (stock.relations.get(echoerId!)?.isBlockedEitherWay) return null;
  const marks = marksJson(stock.viewer, stock.marks.get(parleyId), verdict.json);
  return `${head}${echoer.json}${echoPartsJson(parley, stock)},"reblog":${inner}${marks}`;
}
