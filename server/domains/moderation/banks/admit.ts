// Holds media against the banks at the moment they are to be shown, in the transaction that shows them.

import type { MediumId } from '#contract';
import { mediaOf } from '#media';
import { Refusal, type Act, type Tx } from '#platform';
import { keepFound } from './found.ts';
import { judgeMedia } from './judge-media.ts';

/**
 * What is of tier B is held from here on, and with it whatever shows it.
 *
 * @throws Refusal naming `field` for what is of tier A. It does not say which, of what, or since when: that would help to try again.
 * Also for what is shown for the first time and has no fingerprints yet: nothing is waved through unseen.
 */
export async function admitMedia(
  tx: Tx,
  act: Pick<Act, 'now'>,
  media: readonly MediumId[],
  field: string,
): Promise<void> {
  const { matches, unknown } = await judgeMedia(tx, media, act.now);
  if (matches.some((match) => match.tier === 'A'))
    throw new Refusal('invalid', 'names an image or a film that goes against the rules of this place', field);
  if (await isNew(tx, act, unknown)) throw new Refusal('invalid', 'names a file that is still being processed', field);
  if (matches.length > 0) await keepFound(tx, act, matches);
}

/** What was shown before fingerprints were kept may go on being shown: a worker is on its way to it. */
async function isNew(tx: Tx, { now }: Pick<Act, 'now'>, media: readonly MediumId[]): Promise<boolean> {
  const rows = await mediaOf(tx, media);
  return [...rows.values()].some(({ attached_at: at }) => at === null || at.getTime() === now.getTime());
}
