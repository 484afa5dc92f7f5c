// Takes an image in: cleaned, its blobs stored, its row written. What fails half-way leaves nothing behind.

import { randomBytes } from 'node:crypto';
import type { MediumId } from '#contract';
import { newId, notFound, transact, type SignedAct, type Storage } from '#platform';
import { altOf } from './attach.ts';
import { cleanImage, type Cleaned, type Picture } from './clean.ts';
import { mediaOf } from './find.ts';
import { insertMedium, updateMedium, type MediumRow, type Purpose } from './media.sql.ts';

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
export async function upload(act: SignedAct, storage: Storage, wish: Upload): Promise<MediumRow> {
  const description = wish.description === undefined ? null : altOf(wish.description) || null;
  const field = wish.purpose === 'attachment' ? 'file' : wish.purpose;
  const cleaned = await cleanImage(wish.bytes, wish.purpose, field);
  const row = rowOf(act, wish, cleaned, description);
  try {
    await storage.put(row.key, cleaned.full.bytes);
    await storage.put(row.small_key, cleaned.small.bytes);
    await transact(act, (tx) => insertMedium(tx, row, act.now));
  } catch (error) {
    await Promise.allSettled([storage.remove(row.key), storage.remove(row.small_key)]);
    throw error;
  }
  return { ...row, attached_at: null };
}

function rowOf(act: SignedAct, { purpose, focus }: Upload, { full, small, blurhash }: Cleaned, alt: string | null) {
  return {
    id: newId<MediumId>(),
    account_id: act.viewer.id,
    purpose,
    kind: 'image' as const,
    content_type: full.type,
    key: keyFor(full),
    small_key: keyFor(small),
    bytes: full.bytes.length,
    width: full.width,
    height: full.height,
    small_width: small.width,
    small_height: small.height,
    blurhash,
    description: alt,
    focus_x: focus?.x ?? 0,
    focus_y: focus?.y ?? 0,
  };
}

/** 128 random bits: whoever has the address was given it. */
function keyFor({ type }: Picture): string {
  const name = randomBytes(16).toString('hex');
  return `${name.slice(0, 2)}/${name.slice(2)}.${type === 'image/jpeg' ? 'jpg' : 'webp'}`;
}

/** An upload of the viewer's own. @throws Refusal 'not-found', also for others'. */
export async function ownMediumOf(act: SignedAct, id: MediumId): Promise<MediumRow> {
  const medium = (await mediaOf(act.sql, [id])).get(id);
  if (!medium || medium.account_id !== act.viewer.id || medium.purpose !== 'attachment') throw notFound();
  return medium;
}

/** Gives an upload of the viewer's another alt text or focus, as long as no parley shows it. */
export async function describe(
  act: SignedAct,
  id: MediumId,
  change: { description?: string | undefined; focus?: Focus | undefined },
): Promise<void> {
  await ownMediumOf(act, id);
  const { description, focus } = change;
  const alt = description === undefined ? undefined : altOf(description);
  await transact(act, (tx) => updateMedium(tx, id, { description: alt, focus }));
}
