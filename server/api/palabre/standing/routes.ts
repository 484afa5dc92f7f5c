// How one stands and why, and objecting; and for the staff, appeals and people's records.

import type { Routes } from '../../endpoint.ts';
import { decideAppeal, noteOnAppeal, readAppeal, readAppeals } from './appeals.ts';
import { accountStatus, openToObject, toAppeal, toAppealReport } from './own.ts';
import { readRecord } from './record.ts';

export const standingRoutes: Routes = {
  'GET /api/palabre/v1/account_status': accountStatus,
  'POST /api/palabre/v1/sessions/appeal': openToObject,
  'POST /api/palabre/v1/decisions/:id/appeal': toAppeal,
  'POST /api/palabre/v1/reports/:id/appeal': toAppealReport,
  'GET /api/palabre/v1/console/appeals': readAppeals,
  'GET /api/palabre/v1/console/appeals/:id': readAppeal,
  'POST /api/palabre/v1/console/appeals/:id/decide': decideAppeal,
  'POST /api/palabre/v1/console/appeals/:id/notes': noteOnAppeal,
  'GET /api/palabre/v1/console/accounts/:id/record': readRecord,
};
