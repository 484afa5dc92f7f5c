// How one's account stands, as it was last read.

import { signal } from '@preact/signals';
import type { AccountStatus } from '../api/contract.ts';

/** null: not read yet. */
export const standing = signal<AccountStatus | 'failed' | null>(null);

export const forgetStanding = (): void => void (standing.value = null);
