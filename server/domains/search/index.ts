// Who lives here: the index of words, and finding by it. Knows accounts and parleys, what the graph says of blocks and mutes.
// Announces nothing.

import type { Work } from '#platform';
import { jobs, subscriptions } from './subscribers.ts';

export { searchParleys, type ParleySearch } from './parleys.ts';
export { searchPeople, type PersonSearch } from './people.ts';
export { searchTags } from './tags.ts';
export { rebuild, type RebuildProgress } from './rebuild.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs };
