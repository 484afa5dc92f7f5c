// Who lives here: homes, written by fan-out, what stands in lists, and the list of direct parleys. Knows accounts, graph and
// parleys. Whispers timelines.arrived: an entry came into homes, for the sockets of their owners.

import type { Work } from '#platform';
import { jobs } from './jobs.ts';
import { subscriptions } from './subscribers.ts';

export { listHome, lookHome, NOTED_EVERY_MS } from './home.ts';
export { isChoosy, listChosen } from './home-choice.ts';
export { selectHolding as homesHolding, selectMerging as homesMerging, type Entry } from './home-page.sql.ts';
export { LOUD_ARRIVED, LOUD_SHIFTED } from './loud.sql.ts';
export { selectDirect as listDirect } from './direct.sql.ts';
export { listList } from './list.ts';
export { selectListsShowing as listsShowing } from './list-entries.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs };
