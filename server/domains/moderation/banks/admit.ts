// Holds media against the banks at the moment they are to be shown, in the transaction that shows them.

import type { MediumId } from '#contract';
import { Refusal, type Act, type Tx } from '#platform';
import { keepFound } from './found.ts';
import { judgeMedia } from './judge-media.ts';

/**
 * What is of tier B is held from here on, and with it whatever shows it.
 *
 * @throws Refusal naming `field` for what is of tier A. It does not say which, of what, or since when: that would help to try again.
 */
export async function admitMedia(
  tx: Tx,
  act: Pick<Act, 'now'>,
  media: readonly MediumId[],
  field: string,
): Promise<void> {
  const { matches } = await judgeMedia(tx, media, act.now);
  if (matches.some((match) => match.tier === 'A'))
    throw new Refusal('invalid', 'names an image or a film that goes against the rules of this place', field);
  if (matches.length > 0) await keepFound(tx, act, matches);
}
