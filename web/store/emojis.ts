// The town's own emoji, for who writes: read when they are first looked for.

import { signal } from '@preact/signals';
import type { CustomEmoji } from '../api/contract.ts';

/** Null until they were asked for. */
export const emojis = signal<readonly CustomEmoji[] | null>(null);
