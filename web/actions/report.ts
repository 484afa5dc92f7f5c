// Reports something, and blocks whoever made it in the same breath.

import type { Account, Parley } from '../api/contract.ts';
import { sendReport, type Reporting } from '../api/reports.ts';
import { t } from '../i18n/index.ts';
import { open, type Reported } from '../store/layers.ts';
import { forgetReports } from '../store/reports.ts';
import { forgetLists } from '../store/lists.ts';
import { changeBond } from '../store/people.ts';
import { say } from '../store/toasts.ts';
import { isAllowed } from './guard.ts';

const ask = (what: Reported): void => {
  if (isAllowed()) open({ kind: 'report', what });
};

export const reportParley = (parley: Parley): void =>
  ask({ kind: parley.visibility === 'direct' ? 'message' : 'parley', id: parley.id, account: parley.account });
export const reportAccount = (account: Account): void => ask({ kind: 'account', id: account.id, account });
export const reportPicture = (id: string, parley: Parley): void =>
  ask({ kind: 'medium', id, parleyId: parley.id, account: parley.account });
export const reportCollection = (id: string, account: Account): void => ask({ kind: 'collection', id, account });

/** @throws Failure */
export async function report(what: Reported, words: Omit<Reporting, 'kind' | 'id' | 'parley_id'>): Promise<void> {
  const { state } = await sendReport({ kind: what.kind, id: what.id, parley_id: what.parleyId, ...words });
  if (words.block) {
    changeBond(what.account.id, { blocking: true, following: false, followed_by: false, requested: false });
    forgetLists();
  }
  forgetReports();
  say(t(state === 'already-reviewed' ? 'report.sent.known' : 'report.sent'));
}
