// Who lives here: people, how they prove who they are, and the apps that act for them. Knows: media, instance.
// Announces: accounts.signed-up, changed, suspended, restored, deleted, tokens-revoked.

import type { Work } from '#platform';

export { signUp, type SignUp } from './sign-up.ts';
export { grantToken, whoBears, type Auth, type Grant } from './tokens.ts';
export { accountOf, activeAccountOf, findAccounts, findByHandle, findByHandles, searchAccounts } from './find.ts';
export type { AccountRow } from './reading.sql.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions: [], jobs: [] };
