// Who holds a case at a time. Pure.

import type { AccountId } from '#contract';
import type { CaseRow } from '../cases/cases.sql.ts';

export const holderOf = (row: Pick<CaseRow, 'assigned_to' | 'assigned_until'>, now: Date): AccountId | null =>
  row.assigned_until !== null && row.assigned_until > now ? row.assigned_to : null;
