// What is put into banks to keep one stored medium from coming back: its bytes, as they came and as we serve them; of an image what it
// shows, however it is cut; of a film its frames, each for a human, since films of others may share one.

import type { MediumId } from '#contract';
import { mediaOf, printsOf, type PrintRow } from '#media';
import { notFound, type Reader, type Storage } from '#platform';
import type { Entry } from './entries.ts';
import { entryOfImage } from './image.ts';
import { hashesOfPart, LEAST_QUALITY } from './judge-media.ts';

type About = Pick<Entry, 'tier' | 'category' | 'note' | 'expiresAt'>;

const MOST_FRAMES = 100;

/** @throws Refusal 'not-found'; and naming `image` for what cannot be read. */
export async function entriesOfMedium(sql: Reader, storage: Storage, id: MediumId, about: About): Promise<Entry[]> {
  const [medium, [print]] = [(await mediaOf(sql, [id])).get(id), await printsOf(sql, [id])];
  if (!medium?.key || !print) throw notFound('Medium');
  const digests = [print.sent, print.served].filter((one) => one !== null);
  const bytes = digests.map((key): Entry => ({ kind: 'sha256', key, value: null, hashes: null, ...about }));
  if (medium.kind !== 'image') return [...bytes, ...framesOf(print, about)];
  const isPlain = (print.qualities[0] ?? 0) < LEAST_QUALITY;
  return isPlain ? bytes : [...bytes, await entryOfImage(await storage.read(medium.key), about)];
}

function framesOf({ hashes, qualities }: PrintRow, about: About): Entry[] {
  const told = qualities.flatMap((quality, part) => (quality >= LEAST_QUALITY ? [part] : []));
  const step = Math.max(1, told.length / MOST_FRAMES);
  const some = Array.from({ length: Math.min(told.length, MOST_FRAMES) }, (_, n) => told[Math.floor(n * step)]!);
  return some.map((part) => ({
    kind: 'pdq',
    key: hashesOfPart(hashes!, part)[0],
    value: null,
    hashes: null,
    ...about,
    tier: 'B',
  }));
}
