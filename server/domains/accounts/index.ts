// Who lives here: people, how they prove who they are, and the apps that act for them.
// Announces: accounts.signed-up.

import type { Work } from '#platform';

export { signUp, type SignUp } from './sign-up.ts';
export { grantToken, whoBears, type Auth, type Grant } from './tokens.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions: [], jobs: [] };
