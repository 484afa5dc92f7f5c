// The console of the staff: a table.

import type { Routes } from '../../endpoint.ts';
import { bankRoutes } from './banks.ts';
import { caseRoutes } from './cases.ts';
import { decideRoutes } from './decide.ts';
import { mediaRoutes } from './media.ts';
import { noticeDeskRoutes } from './notices.ts';
import { policyRoutes } from './policies.ts';
import { proposalRoutes } from './proposals.ts';
import { queueRoutes } from './queues.ts';
import { selfRoutes } from './self.ts';
import { sheetRoutes } from './sheets.ts';

export const consoleRoutes: Routes = {
  ...selfRoutes,
  ...bankRoutes,
  ...caseRoutes,
  ...decideRoutes,
  ...mediaRoutes,
  ...noticeDeskRoutes,
  ...policyRoutes,
  ...proposalRoutes,
  ...queueRoutes,
  ...sheetRoutes,
};
