// What lies over the page: one dialog at a time.

import { signal } from '@preact/signals';
import type { Account, Parley, Picture } from '../api/contract.ts';
import type { Draft } from './drafts.ts';

/** What somebody is about to report, and who made it. */
export interface Reported {
  kind: 'parley' | 'message' | 'account' | 'medium' | 'collection';
  id: string;
  account: Account;
  /** Of an image: what shows it. */
  parleyId?: string;
}

export type Layer =
  | { kind: 'compose'; draft: Draft }
  | { kind: 'confirm'; title: string; body: string; yes: string; run: () => void }
  | { kind: 'pictures'; pictures: readonly Picture[]; first: number; from?: Parley }
  | { kind: 'report'; what: Reported }
  | { kind: 'revisions'; parley: Parley }
  | { kind: 'terms'; resume: () => void }
  | { kind: 'listing'; account: Account }
  | { kind: 'note'; account: Account; note: string }
  | { kind: 'badges'; account: Account }
  | { kind: 'mute'; account: Account }
  | { kind: 'policy'; parley: Parley }
  | { kind: 'menu' }
  | { kind: 'shortcuts' };

export const layer = signal<Layer | null>(null);

export const open = (next: Layer): void => {
  layer.value = next;
};
export const shut = (): void => {
  layer.value = null;
};
