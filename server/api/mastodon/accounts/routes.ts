// Accounts: one's own and others'. What stands between accounts is in relations/, what they said in statuses/.

import type { Routes } from '../../endpoint.ts';
import { markers, preferences, setMarkers } from './own-settings.ts';
import { confirmEmail } from './confirmations.ts';
import { readProfile, removeAvatar, removeHeader, updateCredentials, updateProfile, verifyCredentials } from './own.ts';
import { lookup, readAccount, readAccounts } from './read.ts';
import { signUpByApp } from './sign-up.ts';

export const accountRoutes: Routes = {
  'GET /api/v1/accounts/verify_credentials': verifyCredentials,
  'PATCH /api/v1/accounts/update_credentials': updateCredentials,
  'GET /api/v1/profile': readProfile,
  'PATCH /api/v1/profile': updateProfile,
  'PUT /api/v1/profile': updateProfile,
  'POST /api/v1/emails/confirmations': confirmEmail,
  'DELETE /api/v1/profile/avatar': removeAvatar,
  'DELETE /api/v1/profile/header': removeHeader,
  'POST /api/v1/accounts': signUpByApp,
  'GET /api/v1/accounts': readAccounts,
  'GET /api/v1/accounts/lookup': lookup,
  'GET /api/v1/accounts/:id': readAccount,
  'GET /api/v1/preferences': preferences,
  'GET /api/v1/markers': markers,
  'POST /api/v1/markers': setMarkers,
};
