// Single keywords of a filter: to add one, to change it, to take it away.

import type { FilterId, FilterKeywordId } from '#contract';
import { newId, notFound, type SignedAct } from '#platform';
import { change } from './change.ts';
import { deleteKeyword, findKeyword, insertKeyword, updateKeyword } from './covers.sql.ts';
import { findFilter, type KeywordRow } from './filters.sql.ts';
import { keywordOf } from './rules.ts';

type Kept = KeywordRow & { filter_id: FilterId };
interface Words {
  keyword?: string | undefined;
  isWholeWord?: boolean | undefined;
}

/** @throws Refusal when the viewer has no such filter, for a bad keyword, and beyond the caps. */
export const addKeyword = (act: SignedAct, filter: FilterId, words: Words): Promise<KeywordRow> =>
  change(act, async (tx) => {
    if (!(await findFilter(tx, act.viewer.id, filter))) throw notFound();
    const row = {
      id: newId<FilterKeywordId>(),
      keyword: keywordOf(words.keyword ?? ''),
      is_whole_word: words.isWholeWord ?? true,
    };
    await insertKeyword(tx, act.viewer.id, filter, row);
    return row;
  });

/** @throws Refusal when the viewer has no such keyword, and for a bad one. */
export const changeKeyword = (act: SignedAct, id: FilterKeywordId, words: Words): Promise<KeywordRow> =>
  change(act, async (tx) => {
    const before = await findKeyword(tx, act.viewer.id, id);
    if (!before) throw notFound();
    const row = {
      id,
      keyword: words.keyword === undefined ? before.keyword : keywordOf(words.keyword),
      is_whole_word: words.isWholeWord ?? before.is_whole_word,
    };
    await updateKeyword(tx, act.viewer.id, row);
    return row;
  });

/** @throws Refusal when the viewer has no such keyword. */
export const dropKeyword = (act: SignedAct, id: FilterKeywordId): Promise<void> =>
  change(act, async (tx) => {
    if (!(await findKeyword(tx, act.viewer.id, id))) throw notFound();
    await deleteKeyword(tx, act.viewer.id, id);
  });

/** The viewer's keyword of that id. @throws Refusal when there is none. */
export async function keywordRowOf(act: SignedAct, id: FilterKeywordId): Promise<Kept> {
  const row = await findKeyword(act.sql, act.viewer.id, id);
  if (!row) throw notFound();
  return row;
}
