// Who lives here: how often each parley is seen, counted in memory and written once a second. Counts only, never who. Knows
// parleys. Counts 'impressions' of parleys. Whispers impressions.counted: what one process has written.

import type { Work } from '#platform';
import { jobs, subscriptions } from './work.ts';

export { openCounter, viewerOf, type Counter, type Viewer } from './counter.ts';
export { impressionsOver } from './series.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs };
