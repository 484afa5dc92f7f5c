// What only the person may do, so only from a session of their own, never by an app.

import type { Auth } from '#accounts';
import { Refusal } from '#platform';

/** @throws Refusal 'forbidden' for an app. */
export function requireSession(auth: Auth): void {
  if (auth.appId) throw new Refusal('forbidden', 'Apps may not do this');
}
