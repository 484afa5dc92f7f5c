// Whom the viewer might like to follow, and whom not to show again.

import type { AccountId } from '#contract';
import { transact, type Act, type SignedAct } from '#platform';
import {
  deleteRecommendation,
  insertDismissal,
  insertRecommendation,
  selectSuggestions,
  type SuggestionRow,
} from './suggestions.sql.ts';

export const suggest = (act: SignedAct, most: number): Promise<SuggestionRow[]> =>
  selectSuggestions(act.sql, act.viewer.id, most);

/** To dismiss twice is to dismiss once; nobody is dismissed that is not there. */
export const dismissSuggestion = (act: SignedAct, whom: AccountId): Promise<void> =>
  transact(act, (tx) => insertDismissal(tx, act.viewer.id, whom, act.now));

/** Puts somebody first among everybody's suggestions. Who may is for the caller to say. */
export const recommend = (act: Act, whom: AccountId): Promise<void> =>
  transact(act, (tx) => insertRecommendation(tx, whom, act.now));

export const unrecommend = (act: Act, whom: AccountId): Promise<void> =>
  transact(act, (tx) => deleteRecommendation(tx, whom));
