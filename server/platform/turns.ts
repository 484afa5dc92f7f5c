// In which order a batch of events is handed to its subscribers. Pure. Events keep their order; those in a row that are each
// about something of its own share a turn, so that their statements share the way to the database and back.

import type { Event } from './event.ts';
import type { Subscription } from './subscription.ts';

export interface Task {
  events: readonly Event[];
  subscription: Subscription;
}

/** What to run of `events`, in turn; what stands in one turn runs side by side. */
export function turnsOf(
  events: readonly Event[],
  subscriptionsTo: ReadonlyMap<string, readonly Subscription[]>,
): Task[][] {
  const turns: Task[][] = [];
  // The kind that may still come into the last turn.
  let open: string | null = null;
  for (const event of events) {
    const subscriptions = subscriptionsTo.get(event.kind) ?? [];
    const tasks = subscriptions.map((subscription) => ({ events: [event], subscription }));
    if (open === event.kind) turns.at(-1)!.push(...tasks);
    else turns.push(tasks);
    open = subscriptions.every((one) => one.isApart) ? event.kind : null;
  }
  return turns;
}
