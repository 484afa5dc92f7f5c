// Who lives here: parleys and what people do with them. Knows: graph, accounts, media.
// Announces: parleys.posted, edited, deleted, echoed, unechoed, voted, unvoted, counted.

import type { Work } from '#platform';

export { lastParleysOf } from './activity.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions: [], jobs: [] };
