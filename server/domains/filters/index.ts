// Who lives here: what people would rather not read, or only after a warning. A filter is held against words and ids: it knows
// nothing of parleys, nor of anybody but its owner. Announces: filters.changed.

import type { Work } from '#platform';
import { subscriptions } from './work.ts';

export { makeFilter, changeFilter, dropFilter, filterOf, listFilters, type FilterWish } from './make.ts';
export { addKeyword, changeKeyword, dropKeyword, keywordRowOf } from './keywords.ts';
export { coverParley, uncoverParley, coveredOf } from './cover.ts';
export { compileFilters, saysWords, hiddenIn, type CompiledFilters, type Match } from './compile.ts';
export { selectFilters as filtersOf } from './filters.sql.ts';
export type { FilterRow, FilteredParleyRow, KeywordRow, WholeFilter } from './filters.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs: [] };
