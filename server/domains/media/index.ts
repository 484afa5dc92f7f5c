// Who lives here: images people uploaded, cleaned. Knows nobody. Announces nothing.

import type { Work } from '#platform';

export { mediaOf } from './find.ts';
export { altOf, attachMedia, releaseMedia, setDescriptions } from './attach.ts';
export type { MediumRow, Purpose } from './media.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions: [], jobs: [] };
