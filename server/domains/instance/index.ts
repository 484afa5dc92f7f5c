// (written by its owner)

import type { Work } from '#platform';

export const work: Work = { subscriptions: [], jobs: [] };
export { tables } from './tables.ts';
