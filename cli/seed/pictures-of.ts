// Gives the seeded town its pictures: a few dozen are drawn and taken in as any upload is; each parley that shows one gets a
// row of its own on the same blobs.

import type { AccountId, MediumId } from '#contract';
import { upload, type MediumRow } from '#media';
import type { Act, Database, Storage } from '#platform';
import { idAt } from './people.ts';
import { drawFace, drawLand } from './pictures.ts';
import type { Dice } from './random.ts';
import type { Row } from './rows.sql.ts';

export type Album = Readonly<Record<'attachment' | 'avatar' | 'header', readonly MediumRow[]>>;

const HOW_MANY = { attachment: 24, avatar: 40, header: 8 };
const SIZES = [
  [1_200, 800],
  [1_000, 1_000],
  [900, 1_200],
] as const;

/** @param owner who uploads them all. */
export async function takePictures(
  dice: Dice,
  act: Act & { sql: Database },
  storage: Storage,
  owner: AccountId,
  note: (n: number) => void,
): Promise<Album> {
  const signed = { ...act, viewer: { id: owner, role: 'member' as const } };
  const take = async (purpose: keyof Album): Promise<MediumRow[]> => {
    const rows: MediumRow[] = [];
    for (let n = 0; n < HOW_MANY[purpose]; n += 1) {
      const [width, height] = purpose === 'header' ? [1_500, 500] : dice.pick(SIZES);
      const drawn = purpose === 'avatar' ? drawFace(dice) : drawLand(dice, width, height);
      rows.push(await upload(signed, storage, { bytes: await asPng(drawn), purpose }));
      note(1);
    }
    return rows;
  };
  return { attachment: await take('attachment'), avatar: await take('avatar'), header: await take('header') };
}

export const howManyPictures = Object.values(HOW_MANY).reduce((sum, n) => sum + n, 0);

async function asPng(svg: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(svg).png({ compressionLevel: 1 }).toBuffer();
}

/** A row of `owner`'s that shows the blobs of `like`. */
export function copyOf(
  dice: Dice,
  like: MediumRow,
  owner: AccountId,
  at: number,
  alt: string | null,
): Row & { id: MediumId } {
  const shown = new Date(at).toISOString();
  const id = idAt<MediumId>(dice, at);
  return { ...like, id, account_id: owner, description: alt, attached_at: shown, created_at: shown };
}
