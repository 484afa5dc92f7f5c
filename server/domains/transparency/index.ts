// Who lives here: what is published about moderation, computed from the entries of the ledger and from nothing else: figures,
// statements of reasons, evidence packs; and canaries, which show that the screen works. Knows the ledger, the instance,
// accounts and parleys. Announces nothing.

import type { Work } from '#platform';
import { jobs } from './work.ts';

export { figuresOf, type Period } from './figures/figures.ts';
export { selectProgress as countedEntries } from './figures/counts.sql.ts';
export { countAgain, countNew } from './figures/count.ts';
export { sendCanary, type Canary } from './canaries/send.ts';
export { gatherEvidence } from './evidence/gather.ts';
export type { Evidence, Example, Item } from './evidence/evidence.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions: [], jobs };
