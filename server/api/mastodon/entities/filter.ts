// Filters as the API answers them.

import type { Filter, FilterKeyword, FilterStatus, V1Filter } from '#contract';
import type { FilteredParleyRow, FilterRow, KeywordRow, WholeFilter } from '#filters';

/** As a result names it: without what it covers. */
export const presentFilterHead = (row: FilterRow): Filter => ({
  id: row.id,
  title: row.title,
  context: row.contexts,
  expires_at: row.expires_at?.toISOString() ?? null,
  filter_action: row.action,
});

export const presentFilter = (row: WholeFilter): Filter => ({
  ...presentFilterHead(row),
  keywords: row.keywords.map(presentKeyword),
  statuses: row.parleys.map(presentCovered),
});

export const presentKeyword = (row: KeywordRow): FilterKeyword => ({
  id: row.id,
  keyword: row.keyword,
  whole_word: row.is_whole_word,
});

export const presentCovered = (row: FilteredParleyRow): FilterStatus => ({ id: row.id, status_id: row.parley_id });

/** One keyword, as the first version of the API knew filters. */
export const presentV1Filter = (filter: FilterRow, row: KeywordRow): V1Filter => ({
  id: row.id,
  phrase: row.keyword,
  context: filter.contexts,
  whole_word: row.is_whole_word,
  expires_at: filter.expires_at?.toISOString() ?? null,
  irreversible: filter.action === 'hide',
});
