// Who lives here: what stands behind the links of parleys. Knows parleys' tables, and media's cleaning of images.
// Announces: cards.shown, with the parleys that show a card from now on.

import type { Work } from '#platform';
import { jobs, subscriptions } from './work.ts';

export { cardsOf, findCards, linkHistories, listWithLink } from './list.ts';
export { hasImage as hasCardImage, type CardRow } from './cards.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs };
