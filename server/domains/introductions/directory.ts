// Everybody who wants to be found, but for whom the viewer blocks or mutes, or is blocked by.

import type { AccountId } from '#contract';
import type { Act } from '#platform';
import { selectActive, selectNewest } from './directory.sql.ts';

export const directoryOrders = ['active', 'new'] as const;

export const listDirectory = (
  act: Act,
  order: (typeof directoryOrders)[number],
  page: { limit: number; offset: number },
): Promise<AccountId[]> => (order === 'new' ? selectNewest : selectActive)(act.sql, act.viewer?.id ?? null, page);
