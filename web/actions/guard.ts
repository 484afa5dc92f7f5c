// Deeds need somebody: a stranger is led to the door, and back afterwards.

import { t } from '../i18n/index.ts';
import { address, go } from '../store/place.ts';
import { self } from '../store/self.ts';
import { say } from '../store/toasts.ts';

/** Whether somebody is signed in; a stranger is told and sent to sign in. */
export function isAllowed(): boolean {
  if (self.value) return true;
  say(t('sign-in.needed'));
  go(`/sign-in?then=${encodeURIComponent(address.value)}`);
  return false;
}
