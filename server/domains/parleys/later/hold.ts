// The media of what is not said yet: nobody sweeps them meanwhile, and nobody keeps them afterwards.

import { limits, type AccountId, type MediumId } from '#contract';
import { attachMedia, letGoOfMedia } from '#media';
import { Refusal, type Tx } from '#platform';
import { selectUnheld } from './drafts.sql.ts';

/** @throws Refusal naming `media_ids` for others' media and for more than a parley shows. */
export async function holdMedia(tx: Tx, who: AccountId, media: readonly MediumId[], now: Date): Promise<void> {
  if (media.length === 0) return;
  if (media.length > limits.parley.media)
    throw new Refusal('invalid', `may be at most ${limits.parley.media}`, 'media_ids');
  const own = await attachMedia(tx, media, who, now);
  if (own.length < media.length) throw new Refusal('not-found', 'names an image that does not exist', 'media_ids');
}

/** Leaves those to the sweeper that nothing else needs: a day later they are gone, if nothing has shown them. */
export async function dropMedia(tx: Tx, who: AccountId, media: readonly MediumId[], now: Date): Promise<void> {
  if (media.length > 0) await letGoOfMedia(tx, await selectUnheld(tx, who, media), now);
}
