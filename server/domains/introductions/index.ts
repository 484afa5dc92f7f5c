// Who lives here: whom one might like to follow, and everybody who wants to be found. Knows accounts, the graph and parleys by
// their tables. Announces nothing.

import type { Work } from '#platform';
import { subscriptions } from './work.ts';

export { dismissSuggestion, recommend, suggest, unrecommend } from './suggest.ts';
export { directoryOrders, listDirectory } from './directory.ts';
export type { SuggestionRow } from './suggestions.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs: [] };
