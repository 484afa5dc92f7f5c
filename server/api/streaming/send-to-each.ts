// One parley for many listeners: rendered once for all who see the same of it.

import type { AccountId, ParleyId } from '#contract';
import { quotePolicyOf } from '#parleys';
import type { House } from '#platform';
import { keptParleys } from '../mastodon/entities/status-cache.ts';
import { renderStatuses, type Entry } from '../mastodon/entities/statuses.ts';
import type { Listener } from './board.ts';
import { actOf, byFilters, sendRendered } from './sending.ts';

interface What {
  parley: ParleyId;
  author: AccountId;
  name: 'update' | 'status.update';
}

/** Sends a parley as each of `listeners` sees it, on those of `keys` that they listen to. */
export async function sendToEach(
  house: House,
  { parley, author, name }: What,
  listeners: readonly Listener[],
  keys: readonly string[],
): Promise<void> {
  // Nobody has marked what is new.
  const isAlike = name === 'update' && (await looksAlike(house, parley));
  const { filtering } = await byFilters(house, listeners);
  const isRestricted = ((await keptParleys(house, house.sql, [parley])).get(parley)?.standing.length ?? 0) > 0;
  const faceOf = (listener: Listener): string | Listener => {
    // What is shown of it depends on through what each looks.
    if (isRestricted) return listener;
    const viewer = listener.viewer?.id;
    if (viewer === undefined) return 'stranger';
    return isAlike && viewer !== author && !filtering.includes(listener) ? 'anybody' : viewer;
  };
  const line: Entry = { id: parley, parleyId: parley, echoerId: null };
  await Promise.all(
    [...Map.groupBy(listeners, faceOf).values()].map(async (alike) => {
      const [status] = await renderStatuses(house, actOf(house, alike[0]!), [line], 'pushed');
      if (status) for (const key of keys) sendRendered(alike, { key, name }, status);
    }),
  );
}

/** Whether all people but its author see the same of a parley that nobody has marked. */
async function looksAlike(house: House, id: ParleyId): Promise<boolean> {
  const parley = (await keptParleys(house, house.sql, [id])).get(id);
  if (!parley) return false;
  return (
    parley.parts.quote === null && !quotePolicyOf(parley).startsWith('followers') && parley.own.restricted === null
  );
}
