// Who lives here: what many people speak of, and what staff says of it. Knows parleys, cards and accounts, what the graph
// says of mutes.
// Announces nothing.

import type { Work } from '#platform';
import { jobs, subscriptions } from './work.ts';

export { computeTrends } from './compute.ts';
export { approvedOf, listForReview, listTrendingParleys, listTrends } from './list.ts';
export { decideTrend } from './decide.ts';
export { trendKinds, type TrendKind, type TrendRow } from './trends.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs };
