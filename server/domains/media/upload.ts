// Takes an image in: cleaned, its blobs stored, its row written. What fails half-way leaves nothing behind.

import type { MediumId } from '#contract';
import { newId, notFound, transact, type SignedAct, type Storage } from '#platform';
import { altOf } from './attach.ts';
import { cleanImage, type Cleaned } from './clean.ts';
import { mediaOf } from './find.ts';
import { digestOf } from './fingerprint/digest.ts';
import type { Marks } from './fingerprint/fingerprints.sql.ts';
import { keepMarks } from './fingerprint/marking.ts';
import type { Incoming } from './incoming.ts';
import { keyFor } from './keys.ts';
import { insertMedium, updateMedium, type ImageRow, type MediumRow, type Purpose } from './media.sql.ts';
import { replaceSmall } from './thumbnail.ts';

export interface Upload {
  bytes: Buffer;
  purpose: Purpose;
  description?: string | undefined;
  focus?: Focus | undefined;
}

/** Where to look in an image that is cropped: -1…1 from left to right and from bottom to top. */
export interface Focus {
  x: number;
  y: number;
}

/** @throws Refusal naming `file`, `avatar` or `header`, or `description`. */
export async function upload(act: SignedAct, storage: Storage, wish: Upload): Promise<ImageRow> {
  const description = wish.description === undefined ? null : altOf(wish.description) || null;
  const field = wish.purpose === 'attachment' ? 'file' : wish.purpose;
  const cleaned = await cleanImage(wish.bytes, wish.purpose, field);
  const row = rowOf(act, wish, cleaned, description);
  try {
    await storage.put(row.key, cleaned.full.bytes);
    await storage.put(row.small_key, cleaned.small.bytes);
    await transact(act, async (tx) => {
      await insertMedium(tx, row, act.now);
      await keepMarks(tx, row.id, row.account_id, marksOf(wish, cleaned));
    });
  } catch (error) {
    await Promise.allSettled([storage.remove(row.key), storage.remove(row.small_key)]);
    throw error;
  }
  return row;
}

const marksOf = ({ bytes }: Upload, { full, fingerprints }: Cleaned): Marks => ({
  fingerprints,
  digests: { sent: digestOf(bytes), served: digestOf(full.bytes) },
});

function rowOf(act: SignedAct, { purpose, focus }: Upload, { full, small, blurhash }: Cleaned, alt: string | null) {
  return {
    id: newId<MediumId>(),
    account_id: act.viewer.id,
    purpose,
    kind: 'image' as const,
    content_type: full.type,
    key: keyFor(full.type === 'image/jpeg' ? 'jpg' : 'webp'),
    small_key: keyFor('webp'),
    bytes: full.bytes.length,
    width: full.width,
    height: full.height,
    small_width: small.width,
    small_height: small.height,
    blurhash,
    description: alt,
    focus_x: focus?.x ?? 0,
    focus_y: focus?.y ?? 0,
    attached_at: null,
    ready_at: act.now,
    failed_at: null,
    progress: 100,
    duration_ms: null,
    frame_rate: null,
    bit_rate: null,
  };
}

/** An upload of the viewer's own. @throws Refusal 'not-found', also for others'. */
export async function ownMediumOf(act: SignedAct, id: MediumId): Promise<MediumRow> {
  const medium = (await mediaOf(act.sql, [id])).get(id);
  if (!medium || medium.account_id !== act.viewer.id || medium.purpose !== 'attachment') throw notFound();
  return medium;
}

export interface Description {
  description?: string | undefined;
  focus?: Focus | undefined;
  /** Another small picture to stand for it. */
  thumbnail?: Incoming | undefined;
}

/** Gives an upload of the viewer's another alt text, focus or still, as long as nothing shows it. @throws Refusal */
export async function describe(act: SignedAct, storage: Storage, id: MediumId, change: Description): Promise<void> {
  const medium = await ownMediumOf(act, id);
  // What is shown is changed by editing what shows it, so that its readers learn of it.
  if (medium.attached_at) throw notFound();
  const { description, focus, thumbnail } = change;
  const alt = description === undefined ? undefined : altOf(description);
  if (thumbnail) await replaceSmall(act, storage, id, thumbnail);
  await transact(act, (tx) => updateMedium(tx, id, { description: alt, focus }));
}
