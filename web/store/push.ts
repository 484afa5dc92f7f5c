// Whether this device is told while Palabre is closed.

import { signal } from '@preact/signals';
import type { Alerts } from '../api/gate.ts';

export type PushState =
  | { state: 'unknown' | 'impossible' | 'denied' | 'off' | 'busy' }
  | { state: 'on'; alerts: Alerts };

export const push = signal<PushState>({ state: 'unknown' });
