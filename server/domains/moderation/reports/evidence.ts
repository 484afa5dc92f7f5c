// What a subject was when somebody reported it. It is frozen once for each version, however many report it, and stays until its
// time is over, whatever becomes of the subject; the bytes of its images are held with it.

import { createHash } from 'node:crypto';
import type { MediumId } from '#contract';
import { holdMedia } from '#media';
import type { Tx } from '#platform';
import { insertEvidence } from './evidence.sql.ts';
import type { Exhibit, Seen } from './frozen.ts';

/** As long as an appeal may be brought. */
export const KEPT_MS = 184 * 86_400_000;

/** The same for two versions that say the same. Who says it counts only where that is what is judged. */
export function printOf({ subject, frozen }: Exhibit): Buffer {
  const said = [
    frozen.words,
    frozen.warning,
    frozen.poll_options,
    frozen.media.map((one) => [one.id, one.description]),
  ];
  const own = subject.kind === 'account' ? [frozen.author.name, frozen.author.fields] : [];
  return createHash('sha256')
    .update(JSON.stringify([said, own]))
    .digest();
}

/** Freezes `exhibits` until `until`. @returns which versions they are. */
export async function freeze(tx: Tx, exhibits: readonly Exhibit[], now: Date, until: Date): Promise<Seen[]> {
  const seen: Seen[] = [];
  // In one order for all, so that nobody waits for each other in a ring.
  for (const exhibit of exhibits.toSorted((a, b) => Number(BigInt(a.subject.id) - BigInt(b.subject.id)))) {
    const { subject, frozen } = exhibit;
    const print = printOf(exhibit);
    const isNew = await insertEvidence(tx, { subject, print, frozen, now, until });
    const media = frozen.media.map((one) => one.id as MediumId);
    if (isNew) await holdMedia(tx, subject.id, media, until);
    seen.push({ kind: subject.kind, id: subject.id, print: print.toString('hex') });
  }
  return seen;
}
