// Media that something shows, and media that nothing shows any more. Called inside the transaction of whoever shows them.

import { limits, type AccountId, type MediumId } from '#contract';
import { addJob, Refusal, type Tx } from '#platform';
import { deleteMedia, updateAttached, updateUnattached, updateMedium } from './media.sql.ts';

/**
 * Marks those of `media` that are `owner`'s as shown, so that they are not swept; returns which they are.
 *
 * @throws Refusal naming `media_ids` for what is not ready, and for a film or a sound beside anything else.
 */
export async function attachMedia(
  tx: Tx,
  media: readonly MediumId[],
  owner: AccountId,
  now: Date,
): Promise<MediumId[]> {
  const rows = await updateAttached(tx, media, owner, now);
  if (rows.some((row) => row.ready_at === null))
    throw new Refusal('invalid', 'names a file that is still being processed', 'media_ids');
  if (rows.length > 1 && rows.some((row) => row.kind === 'video' || row.kind === 'audio'))
    throw new Refusal('invalid', 'may name several images, or one video, or one sound', 'media_ids');
  return rows.map((row) => row.id);
}

/** Leaves media to the sweeper: they are gone in a day, unless something shows them by then. */
export const letGoOfMedia = (tx: Tx, media: readonly MediumId[], now: Date): Promise<void> =>
  updateUnattached(tx, media, now);

/** Removes media for good: the rows now, so that nothing serves them, the blobs by a job after the commit. */
export async function releaseMedia(tx: Tx, media: readonly MediumId[]): Promise<void> {
  if (media.length === 0) return;
  const keys = await deleteMedia(tx, media);
  if (keys.length > 0) await addJob(tx, 'media.remove-blobs', { keys });
}

/** Gives images of one parley new alt texts; those that are not in `among` are left alone. */
export async function setDescriptions(
  tx: Tx,
  among: readonly MediumId[],
  texts: ReadonlyMap<MediumId, string>,
  field = 'description',
): Promise<void> {
  for (const [id, description] of texts)
    if (among.includes(id)) await updateMedium(tx, id, { description: altOf(description, field) });
}

/** An alt text within its length. @throws Refusal naming `field`. */
export function altOf(written: string, field = 'description'): string {
  if ([...written].length > limits.alt.most)
    throw new Refusal('invalid', `may have at most ${limits.alt.most} characters`, field);
  return written.trim();
}
