// Who is signed in. The last known self is kept on the device, so that the app opens at once and checks behind.

import { computed, signal } from '@preact/signals';
import type { CredentialAccount } from '../api/contract.ts';
import { keep, kept } from '../kept.ts';

/** null: nobody; undefined: not known yet. */
export const self = signal<CredentialAccount | null | undefined>(kept<CredentialAccount>('self') ?? undefined);

export const isSignedIn = computed(() => Boolean(self.value));
export const isMe = (id: string): boolean => self.value?.id === id;

export function become(account: CredentialAccount | null): void {
  self.value = account;
  keep('self', account);
}

/** Whether this browser carries a session, as far as a script can tell; the server sets the sign beside it. */
export const hasSession = (): boolean => /(?:^|; )palabre_signed_in=1/.test(document.cookie);
