// Media that something shows, and media that nothing shows any more. Called inside the transaction of whoever shows them.

import { limits, type AccountId, type MediumId } from '#contract';
import { addJob, Refusal, type Tx } from '#platform';
import { deleteMedia, updateAttached, updateMedium } from './media.sql.ts';

/** Marks those of `media` that are `owner`'s as shown, so that they are not swept; returns which they are. */
export const attachMedia = (tx: Tx, media: readonly MediumId[], owner: AccountId, now: Date): Promise<MediumId[]> =>
  updateAttached(tx, media, owner, now);

/** Removes media for good: the rows now, so that nothing serves them, the blobs by a job after the commit. */
export async function releaseMedia(tx: Tx, media: readonly MediumId[]): Promise<void> {
  if (media.length === 0) return;
  const blobs = await deleteMedia(tx, media);
  const keys = blobs.flatMap((blob) => [blob.key, blob.small_key]);
  if (keys.length > 0) await addJob(tx, 'media.remove-blobs', { keys });
}

/** Gives images of one parley new alt texts; those that are not in `among` are left alone. */
export async function setDescriptions(
  tx: Tx,
  among: readonly MediumId[],
  texts: ReadonlyMap<MediumId, string>,
): Promise<void> {
  for (const [id, description] of texts)
    if (among.includes(id)) await updateMedium(tx, id, { description: altOf(description) });
}

/** An alt text within its length. @throws Refusal naming `description`. */
export function altOf(written: string): string {
  if ([...written].length > limits.alt.most)
    throw new Refusal('invalid', `may have at most ${limits.alt.most} characters`, 'description');
  return written.trim();
}
