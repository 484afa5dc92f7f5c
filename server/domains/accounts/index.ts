// Who lives here: people, how they prove who they are, and the apps that act for them. Knows: media, instance.
// Announces: accounts.signed-up, changed, suspended, restored, deleted, tokens-revoked.

import type { Work } from '#platform';
import { jobs } from './jobs.ts';

export { signUp, type SignUp } from './sign-up.ts';
export { register } from './register.ts';
export { isFree } from './handles.ts';
export * from './sessions.ts';
export { changePassword, setPassword, provePassword } from './password.ts';
export { acceptTerms } from './terms.ts';
export { createSetupLink, checkSetupLink, useSetupLink } from './setup.ts';
export { changeProfile, type ProfileChange } from './profile.ts';
export * from './standing/index.ts';
export { listStaff, setRole } from './role.ts';
export { deleteAccount } from './delete.ts';
export * from './badges/index.ts';
export * from './factors/index.ts';
export { markersOf, moveMarkers } from './markers.ts';
export { timelinesMarked, type Marked, type MarkerRow } from './markers.sql.ts';
export { registerApp, appOf, findAppByClient, proveApp, OUT_OF_BAND, type NewApp } from './apps.ts';
export type { AppRow } from './apps.sql.ts';
export { consent, exchangeCode, type Consent, type Exchange } from './codes.ts';
export { grantToken, whoBears, noteUse, revokeToken, type Auth, type Grant } from './tokens.ts';
export type { SessionRow } from './tokens.sql.ts';
export { accountOf, activeAccountOf, findAccounts, findByHandle, findByHandles } from './find.ts';
export { accountColumns, type AccountRow } from './reading.sql.ts';
export { activeBetween, cohortsBetween, populationOf, signUpsBetween } from './population.ts';
export {
  selectEmails as emailsOf,
  selectLastSeen as lastSeenOf,
  selectSameBox as ofSameBox,
  selectSieved as listAccounts,
  type AccountSieve,
} from './listing.sql.ts';
export { selectLocales as localesOf } from './cohorts.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions: [], jobs };
