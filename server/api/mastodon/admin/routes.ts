// What apps of the staff call.

import type { Routes } from '../../endpoint.ts';
import {
  actOnAccount,
  enable,
  eraseAccount,
  judgePending,
  unsensitive,
  unsilence,
  unsuspend,
} from './act-on-account.ts';
import { barRoutes } from './bars.ts';
import { findAccountsV1, findAccountsV2, readAdminAccount } from './find-accounts.ts';
import { dimensions, measures, retention } from './figures.ts';
import { assignToSelf, findReports, readReport, reopen, resolve, unassign, updateReport } from './reports.ts';

export const adminRoutes: Routes = {
  'GET /api/v1/admin/accounts': findAccountsV1,
  'GET /api/v2/admin/accounts': findAccountsV2,
  'GET /api/v1/admin/accounts/:id': readAdminAccount,
  'DELETE /api/v1/admin/accounts/:id': eraseAccount,
  'POST /api/v1/admin/accounts/:id/approve': judgePending,
  'POST /api/v1/admin/accounts/:id/reject': judgePending,
  'POST /api/v1/admin/accounts/:id/action': actOnAccount,
  'POST /api/v1/admin/accounts/:id/enable': enable,
  'POST /api/v1/admin/accounts/:id/unsilence': unsilence,
  'POST /api/v1/admin/accounts/:id/unsuspend': unsuspend,
  'POST /api/v1/admin/accounts/:id/unsensitive': unsensitive,
  'GET /api/v1/admin/reports': findReports,
  'GET /api/v1/admin/reports/:id': readReport,
  'PUT /api/v1/admin/reports/:id': updateReport,
  'POST /api/v1/admin/reports/:id/assign_to_self': assignToSelf,
  'POST /api/v1/admin/reports/:id/unassign': unassign,
  'POST /api/v1/admin/reports/:id/resolve': resolve,
  'POST /api/v1/admin/reports/:id/reopen': reopen,
  'POST /api/v1/admin/measures': measures,
  'POST /api/v1/admin/dimensions': dimensions,
  'POST /api/v1/admin/retention': retention,
  ...barRoutes,
};
