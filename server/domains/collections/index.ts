// Who lives here: people whom somebody gathers to show them to others. Knows: graph, accounts. Announces:
// collections.put-in, changed, taken-out, removed.

import type { Work } from '#platform';
import { subscriptions } from './subscribers.ts';

export { changeCollection, makeCollection, removeCollection, type CollectionWish } from './make.ts';
export { putIn, revoke, takeOut } from './put-in.ts';
export { collectionOf, collectionsFor, listCollections, listCollectionsHolding, type Collection } from './read.ts';
export { freezeCollection } from './freeze.ts';
export type { ItemRow } from './items.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs: [] };
