// Cuts pages out of the top of a list that is kept in memory. Pure.

import type { Page } from '#contract';

/**
 * The page, newest first; null where the top does not reach down to all of it.
 *
 * @param top newest first. @param isAll nothing is below it.
 */
export function cutPage<E extends { id: string }>(top: readonly E[], isAll: boolean, page: Page): E[] | null {
  const { below, above, limit, isUpward } = page;
  const from = below === undefined ? 0 : indexOf(top, (id) => id < BigInt(below));
  const to = above === undefined ? top.length : indexOf(top, (id) => id <= BigInt(above));
  const found = top.slice(from, Math.max(from, to));
  const isReached = isAll || to < top.length;
  if (isUpward) return isReached ? found.slice(-limit) : null;
  return isReached || found.length >= limit ? found.slice(0, limit) : null;
}

/** Where the first is that `is`; the length where none is. */
function indexOf(top: readonly { id: string }[], is: (id: bigint) => boolean): number {
  const at = top.findIndex(({ id }) => is(BigInt(id)));
  return at === -1 ? top.length : at;
}
