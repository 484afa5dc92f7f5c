// Who lives here: carriers. Delivery knows an address, words and a carrier, never an account. Today: Web Push. Knows nobody.
// Announces nothing.

import type { Work } from '#platform';

export { push, type PushAddress, type PushMessage, type Outcome } from './push.ts';
export { isKeyOfBrowser } from './seal.ts';
export { vapidKeysOf, type VapidKeys } from './vapid.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions: [], jobs: [] };
