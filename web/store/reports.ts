// One's own reports.

import type { OwnReport } from '../api/contract.ts';
import { listReports } from '../api/reports.ts';
import { newList, type List } from './lists.ts';

let own: List<OwnReport> | null = null;

export const ownReports = (): List<OwnReport> => (own ??= newList<OwnReport>(listReports, (one) => one.id));
/** They are read anew when they are next looked at. */
export const forgetReports = (): void => {
  own = null;
};
