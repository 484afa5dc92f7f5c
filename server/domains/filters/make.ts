// To make a filter, to change it with its keywords in one go, and to drop it.

import type { FilterAction, FilterContext, FilterId, FilterKeywordId } from '#contract';
import { newId, notFound, Refusal, type SignedAct, type Tx } from '#platform';
import { change } from './change.ts';
import { deleteKeyword, insertKeyword, updateKeyword } from './covers.sql.ts';
import {
  deleteFilter,
  findFilter,
  insertFilter,
  selectFilters,
  updateFilter,
  type FilterRow,
  type WholeFilter,
} from './filters.sql.ts';
import { contextsOf, expiryOf, keywordOf, titleOf } from './rules.ts';

/** A keyword to add (no id), to change, or to take away. */
export interface KeywordWish {
  id?: FilterKeywordId | undefined;
  keyword?: string | undefined;
  isWholeWord?: boolean | undefined;
  isDropped?: boolean | undefined;
}
/** Undefined leaves as it is. */
export interface FilterWish {
  title?: string | undefined;
  contexts?: readonly FilterContext[] | undefined;
  action?: FilterAction | undefined;
  /** From now; null for good. */
  seconds?: number | null | undefined;
  keywords?: readonly KeywordWish[] | undefined;
}

/** @throws Refusal naming `title`, `context`, `keywords_attributes`, and beyond the caps. */
export function makeFilter(act: SignedAct, wish: FilterWish): Promise<WholeFilter> {
  const start: FilterRow = { id: newId<FilterId>(), title: '', contexts: [], action: 'warn', expires_at: null };
  const row = changed(act, start, { ...wish, title: wish.title ?? '', contexts: wish.contexts ?? [] });
  return change(act, async (tx) => {
    await insertFilter(tx, act.viewer.id, row, act.now);
    await keepKeywords(tx, act, row.id, wish.keywords ?? []);
    return wholeFilter(act, tx, row.id);
  });
}

/** @throws Refusal when the viewer has no such filter, and as `makeFilter`. */
export const changeFilter = (act: SignedAct, id: FilterId, wish: FilterWish): Promise<WholeFilter> =>
  change(act, async (tx) => {
    const before = await wholeFilter(act, tx, id);
    await updateFilter(tx, act.viewer.id, changed(act, before, wish));
    await keepKeywords(tx, act, id, wish.keywords ?? [], new Set(before.keywords.map((one) => one.id)));
    return wholeFilter(act, tx, id);
  });

/** @throws Refusal when the viewer has no such filter. */
export const dropFilter = (act: SignedAct, id: FilterId): Promise<void> =>
  change(act, async (tx) => {
    if (!(await deleteFilter(tx, act.viewer.id, id))) throw notFound();
  });

/** The viewer's filter of that id. @throws Refusal when there is none. */
export const filterOf = (act: SignedAct, id: FilterId): Promise<WholeFilter> => wholeFilter(act, act.sql, id);

export const listFilters = (act: SignedAct): Promise<WholeFilter[]> => selectFilters(act.sql, [act.viewer.id]);

async function wholeFilter(act: SignedAct, sql: SignedAct['sql'], id: FilterId): Promise<WholeFilter> {
  const row = await findFilter(sql, act.viewer.id, id);
  if (!row) throw notFound();
  return row;
}

const changed = (act: SignedAct, row: FilterRow, wish: FilterWish): FilterRow => ({
  id: row.id,
  title: wish.title === undefined ? row.title : titleOf(wish.title),
  contexts: wish.contexts === undefined ? row.contexts : contextsOf(wish.contexts),
  action: wish.action ?? row.action,
  expires_at: wish.seconds === undefined ? row.expires_at : expiryOf(act.now, wish.seconds),
});

async function keepKeywords(
  tx: Tx,
  act: SignedAct,
  filter: FilterId,
  wishes: readonly KeywordWish[],
  known: ReadonlySet<FilterKeywordId> = new Set(),
): Promise<void> {
  const me = act.viewer.id;
  for (const { id, keyword, isWholeWord = true, isDropped } of wishes) {
    if (id !== undefined && !known.has(id)) throw new Refusal('not-found', 'names no keyword of this filter', FIELD);
    if (isDropped) {
      if (id !== undefined) await deleteKeyword(tx, me, id);
      continue;
    }
    const row = {
      id: id ?? newId<FilterKeywordId>(),
      keyword: keywordOf(keyword ?? '', FIELD),
      is_whole_word: isWholeWord,
    };
    if (id === undefined) await insertKeyword(tx, me, filter, row);
    else await updateKeyword(tx, me, row);
  }
}

const FIELD = 'keywords_attributes';
