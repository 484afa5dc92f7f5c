// The small picture that stands for a medium, when its owner brings one of their own.

import type { MediumId } from '#contract';
import { addJob, transact, type SignedAct, type Storage } from '#platform';
import { smallOf } from './clean.ts';
import { imageBytes, type Incoming } from './incoming.ts';
import { keyFor } from './keys.ts';
import { updateSmall, type Small } from './media.sql.ts';

/** Cleans and stores it. @throws Refusal naming `thumbnail`. */
export async function storeSmall(storage: Storage, file: Incoming): Promise<Small> {
  const { picture, blurhash } = await smallOf(await imageBytes(file, 'thumbnail'), 'thumbnail');
  const key = keyFor('webp');
  await storage.put(key, picture.bytes);
  return { small_key: key, small_width: picture.width, small_height: picture.height, blurhash };
}

/** Puts `file` in the place of the small picture that `id` had. */
export async function replaceSmall(act: SignedAct, storage: Storage, id: MediumId, file: Incoming): Promise<void> {
  const small = await storeSmall(storage, file);
  await transact(act, async (tx) => {
    const before = await updateSmall(tx, id, small);
    if (before !== null) await addJob(tx, 'media.remove-blobs', { keys: [before] });
  }).catch(async (error: unknown) => {
    await storage.remove(small.small_key);
    throw error;
  });
}
