// Statuses as the API answers them: load, filter, render. The part that is the same for every viewer is rendered once and
// kept as a string.

import type { AccountId, ParleyId } from '#contract';
import type { Act, House } from '#platform';

/** One line of a list: a parley, or an echo of it (then `id` is the echo's and `echoerId` who echoed). */
export interface Entry {
  id: string;
  parleyId: ParleyId;
  echoerId: AccountId | null;
}

/** The statuses among `entries` that exist and that the viewer may see, in order, as JSON. */
export async function renderStatuses(
  _house: House,
  _act: Act,
  _entries: readonly Entry[],
): Promise<{ id: string; json: string }[]> {
  return [];
}
