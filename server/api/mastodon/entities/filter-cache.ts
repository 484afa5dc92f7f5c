// Each viewer's filters, made ready once and kept until they change; also that somebody has none, so that nobody asks again.

import type { AccountId, FilterContext, ParleyId } from '#contract';
import { compileFilters, filtersOf, hiddenIn, type CompiledFilters, type Match } from '#filters';
import type { Act, Event, House, Reader, Shelf } from '#platform';
import { asciiJson } from './ascii.ts';
import { presentFilterHead } from './filter.ts';
import { MEMORY } from '../../memory.ts';

interface Kept {
  filters: CompiledFilters | null;
}
const shelves = new WeakMap<House['hub'], Shelf<AccountId, Kept>>();
const BYTES_OF_NONE = 100;

function shelfOf(house: House): Shelf<AccountId, Kept> {
  const opened = shelves.get(house.hub);
  if (opened) return opened;
  const shelf = house.shelf<AccountId, Kept>(MEMORY.filters, load);
  house.hub.heed((event: Event) => {
    if (event.kind === 'filters.changed' || event.kind === 'accounts.deleted')
      shelf.forget(event['account'] as AccountId);
  });
  shelves.set(house.hub, shelf);
  return shelf;
}

async function load(sql: Reader, viewers: AccountId[]) {
  const rows = Map.groupBy(await filtersOf(sql, viewers), (row) => row.account_id);
  return new Map(
    viewers.map((viewer) => {
      const filters = compileFilters(rows.get(viewer) ?? []);
      return [viewer, { value: { filters }, bytes: filters?.bytes ?? BYTES_OF_NONE }];
    }),
  );
}

/** The viewer's filters; null for a stranger and for who has none. */
export async function filtersFor(house: House, act: Act): Promise<CompiledFilters | null> {
  if (act.viewer === null) return null;
  return (await shelfOf(house).many(act.sql, [act.viewer.id])).get(act.viewer.id)?.filters ?? null;
}

/** Those of `viewers` who have filters: what they are sent is rendered for each. */
export async function whoFilters(house: House, viewers: readonly AccountId[]): Promise<Set<AccountId>> {
  const kept = await shelfOf(house).many(house.sql, viewers);
  return new Set(viewers.filter((viewer) => kept.get(viewer)?.filters));
}

/** What filters say of one status. */
export interface Verdict {
  /** FilterResults, as a list. */
  json: string;
  /** Where its reader would rather not see it at all. */
  hiddenIn: ReadonlySet<FilterContext>;
}

export const UNFILTERED: Verdict = Object.freeze({ json: '[]', hiddenIn: new Set<FilterContext>() });

export function verdictOf(parley: ParleyId, matches: readonly Match[]): Verdict {
  if (matches.length === 0) return UNFILTERED;
  const results = matches.map(({ filter, keywords, isNamed }) => ({
    filter: presentFilterHead(filter),
    keyword_matches: keywords.length > 0 ? keywords : null,
    status_matches: isNamed ? [parley] : null,
  }));
  return { json: asciiJson(results), hiddenIn: hiddenIn(matches) };
}
