// What a domain gives the jobs role to do: what it does when others announce, the jobs it asks for, and what comes round
// every second.

import type { Act } from './act.ts';
import type { Job } from './jobs.ts';
import type { Subscription } from './subscription.ts';

export interface Work {
  readonly subscriptions: readonly Subscription[];
  readonly jobs: readonly Job[];
  readonly rounds?: readonly Round[];
}

/** Done about once a second by each process that has the jobs role: it sees for itself whether there is anything to do. */
export interface Round {
  /** "domain.verb". */
  readonly name: string;
  /** @param act.origin the public address, without a slash at its end. */
  readonly run: (act: Act & { readonly origin: string }) => Promise<void>;
}
