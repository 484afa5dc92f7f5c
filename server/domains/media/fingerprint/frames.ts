// The fingerprints of a film: of a frame a second, or of three hundred over its length where it is longer; what hardly differs
// from the frame before is left out.

import { setImmediate } from 'node:timers/promises';
import type { Caps, Programs } from '#platform';
import { line, readingOf } from '../film/probe.ts';
import { fingerprintOf, type Fingerprint } from './fingerprint.ts';
import { HASH_BYTES, type Luma } from './pdq.ts';

const SIDE = 256;
const FRAME_BYTES = SIDE * SIDE;
const MOST_FRAMES = 300;
/** Of 256 bits: fewer, and the scene has not changed. */
const A_STEP = 12;
const CAPS = { seconds: 5 * 60, megabytes: 1_024, outputBytes: MOST_FRAMES * FRAME_BYTES };

/** @param path of an MP4; @param seconds its length, as far as it is known. @throws ProgramFailed */
export async function fingerprintsOfFilm(
  programs: Programs,
  path: string,
  seconds: number,
  signal?: Caps['signal'],
): Promise<Fingerprint[]> {
  const rate = seconds > MOST_FRAMES ? (MOST_FRAMES - 1) / seconds : 1;
  const words = [
    ...line('-hide_banner -nostdin -loglevel error'),
    ...readingOf(path, 'mov'),
    ...line('-map 0:v:0 -an -sn -dn'),
    // Said so, a film shorter than a second has a frame too.
    ...line(`-vf fps=${rate}:start_time=0:eof_action=pass,scale=${SIDE}:${SIDE},format=gray -frames:v ${MOST_FRAMES}`),
    ...line('-f rawvideo pipe:1'),
  ];
  const frames = await programs.run('ffmpeg', words, { ...CAPS, signal });
  const found: Fingerprint[] = [];
  for (let at = 0; at + FRAME_BYTES <= frames.length; at += FRAME_BYTES) {
    const next = fingerprintOf(lumaOfFrame(frames.subarray(at, at + FRAME_BYTES)));
    const last = found.at(-1);
    if (!last || stepsBetween(last.hashes, next.hashes) >= A_STEP) found.push(next);
    // Others have work here too.
    await setImmediate();
  }
  return found;
}

const lumaOfFrame = (grey: Buffer): Luma => ({ values: Float32Array.from(grey), width: SIDE, height: SIDE });

/** In how many bits the hashes of two whole frames differ. */
function stepsBetween(a: Buffer, b: Buffer): number {
  let steps = 0;
  for (let i = 0; i < HASH_BYTES; i += 1)
    for (let differing = a[i]! ^ b[i]!; differing !== 0; differing &= differing - 1) steps += 1;
  return steps;
}
