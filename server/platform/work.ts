// What a domain gives the jobs role to do: what it does when others announce, and the jobs it asks for.

import type { Job } from './jobs.ts';
import type { Subscription } from './drain.ts';

export interface Work {
  readonly subscriptions: readonly Subscription[];
  readonly jobs: readonly Job[];
}
