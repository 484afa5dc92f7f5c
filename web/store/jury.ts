// What waits for one's vote, as it was last read. Null: not read, or the town has no juries.

import { signal } from '@preact/signals';
import type { JuryState } from '../api/contract.ts';

export const jury = signal<JuryState | null>(null);
