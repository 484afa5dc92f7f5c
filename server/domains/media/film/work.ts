// The worker's side of a film or sound: made into what we serve, its still and its measures taken, its source removed. May
// be interrupted at any point: the row is the queue, and what was half made lies in the spool.

import { rm, stat } from 'node:fs/promises';
import { limits, type MediumId } from '#contract';
import { addJob, ProgramFailed, Refusal, transact, type JobAct } from '#platform';
import { smallOf } from '../clean.ts';
import { digestOfFile } from '../fingerprint/digest.ts';
import type { Marks } from '../fingerprint/fingerprints.sql.ts';
import { fingerprintsOfFilm } from '../fingerprint/frames.ts';
import { keepMarks } from '../fingerprint/marking.ts';
import { keyFor } from '../keys.ts';
import type { Small } from '../media.sql.ts';
import { planFor, stillWords, type Plan } from './plan.ts';
import { probe, type Probe } from './probe.ts';
import {
  claimWaiting,
  selectHopeless,
  selectHowManyWait,
  updateFailed,
  updateProgress,
  updateReady,
  updateReleased,
  type Made,
  type WaitingRow,
} from './waiting.sql.ts';

const A_LOOK_LATER_MS = 3_000;
const HEARTBEAT_MS = 2_000;
const CAPS = { seconds: 30 * 60, megabytes: 2_048, outputBytes: 1_000_000 };
const STILL_CAPS = { seconds: 30, megabytes: 1_024, outputBytes: 32 * 1024 * 1024 };

/** Works on what waits until nothing is left to take. When others are at it, somebody looks again soon. */
export async function workOnFilms(act: JobAct): Promise<void> {
  await giveUpHopeless(act);
  while (!act.signal.aborted) {
    const row = await transact(act, claimWaiting);
    if (!row) break;
    await workOn(act, row);
  }
  if (!act.signal.aborted && (await selectHowManyWait(act.sql)) > 0) await lookAgain(act);
}

const lookAgain = (act: JobAct): Promise<void> =>
  transact(act, (tx) =>
    addJob(tx, 'media.work-on-films', {}, { key: 'media.look-again', at: new Date(Date.now() + A_LOOK_LATER_MS) }),
  );

async function giveUpHopeless(act: JobAct): Promise<void> {
  for (const { id, source_key: source } of await selectHopeless(act.sql)) await giveUp(act, id, source);
}

const giveUp = (act: JobAct, id: MediumId, source: string): Promise<void> =>
  transact(act, async (tx) => {
    await updateFailed(tx, id);
    await addJob(tx, 'media.remove-blobs', { keys: [source] });
  });

async function workOn(act: JobAct, row: WaitingRow): Promise<void> {
  try {
    await make(act, row);
  } catch (error) {
    // What a program or a rule of ours refuses stays refused; a full disk or a stop passes.
    const isItsFault = (error instanceof ProgramFailed && !error.isStopped) || error instanceof Refusal;
    if (isItsFault) {
      act.log.info({ medium: row.id, why: (error as Error).message }, 'a film could not be made');
      return giveUp(act, row.id, row.source_key);
    }
    await transact(act, (tx) => updateReleased(tx, row.id));
    if (!act.signal.aborted) throw error;
  }
}

async function make(act: JobAct, row: WaitingRow): Promise<void> {
  const { storage } = act;
  const source = storage.pathOf(row.source_key);
  const found = await probe(act, source, row.source_form, 'file');
  const plan = planFor(source, row.source_form, found);
  const path = await storage.spool();
  try {
    await encode(act, row, plan, path, (found.seconds ?? 0) * 1_000);
    const made = await measure(act, plan, path);
    const small = await drawStill(act, row, found, plan, path);
    const marks = await marksOf(act, row, made, path);
    await keep(act, row, { made, marks, small }, path);
  } finally {
    await rm(path, { force: true });
  }
}

async function encode(act: JobAct, row: WaitingRow, plan: Plan, path: string, lengthMs: number): Promise<void> {
  let told = Date.now();
  const onOutput = (chunk: string): void => {
    const at = Number(/out_time_us=(\d+)/.exec(chunk)?.[1] ?? 0) / 1_000;
    if (Date.now() - told < HEARTBEAT_MS) return;
    told = Date.now();
    const percent = lengthMs > 0 ? Math.min(99, Math.floor((at / lengthMs) * 100)) : 0;
    // Lost when the database is out: the next one tells more.
    transact(act, (tx) => updateProgress(tx, row.id, percent)).catch(() => {});
  };
  const words = [...plan.words, '-progress', 'pipe:1', '-y', `file:${path}`];
  await act.programs.run('ffmpeg', words, { ...CAPS, onOutput, signal: act.signal });
}

/** What came out, as it is and not as it was promised. */
async function measure(act: JobAct, plan: Plan, path: string): Promise<Made> {
  const form = plan.extension === 'mp3' ? 'mp3' : 'mov';
  const [found, { size }] = await Promise.all([probe(act, path, form, 'file'), stat(path)]);
  if (size > limits.film.bytes) throw new Refusal('too-large', 'is too large when it is made', 'file');
  return {
    key: keyFor(plan.extension),
    content_type: plan.type,
    bytes: size,
    width: found.picture?.width ?? null,
    height: found.picture?.height ?? null,
    duration_ms: found.seconds === null ? null : Math.round(found.seconds * 1_000),
    frame_rate: found.picture?.frameRate ?? null,
    bit_rate: found.bitRate === null ? null : Math.round(found.bitRate),
  };
}

/** A still of what was made, or the cover that came with a sound; null where there is none. */
async function drawStill(
  act: JobAct,
  row: WaitingRow,
  found: Probe,
  plan: Plan,
  path: string,
): Promise<{ small: Small; bytes: Buffer } | null> {
  const isSound = row.kind === 'audio';
  if (row.small_key !== null || (isSound && !found.hasCover)) return null;
  const at = row.kind === 'gifv' ? 0 : Math.min(1, (found.seconds ?? 0) / 10);
  const words = isSound
    ? stillWords(act.storage.pathOf(row.source_key), row.source_form, 0)
    : stillWords(path, plan.extension === 'mp3' ? 'mp3' : 'mov', at);
  try {
    const png = await act.programs.run('ffmpeg', words, { ...STILL_CAPS, signal: act.signal });
    const { picture, blurhash } = await smallOf(png, 'file');
    const { width, height, bytes } = picture;
    return { small: { small_key: keyFor('webp'), small_width: width, small_height: height, blurhash }, bytes };
  } catch (error) {
    // A sound is whole without its cover; a film without a single picture is none.
    if (isSound && !act.signal.aborted) return null;
    throw error;
  }
}

/** By what it is known again: frames of what was made, and the bytes of both files. */
async function marksOf(act: JobAct, row: WaitingRow, made: Made, path: string): Promise<Marks> {
  const { programs, signal, storage } = act;
  const seconds = (made.duration_ms ?? 0) / 1_000;
  const fingerprints = row.kind === 'audio' ? [] : await fingerprintsOfFilm(programs, path, seconds, signal);
  const digests = { sent: await digestOfFile(storage.pathOf(row.source_key)), served: await digestOfFile(path) };
  return { fingerprints, digests };
}

interface Result {
  made: Made;
  marks: Marks;
  small: { small: Small; bytes: Buffer } | null;
}

async function keep(act: JobAct, row: WaitingRow, { made, marks, small: still }: Result, path: string): Promise<void> {
  const { storage } = act;
  await storage.take(made.key!, path);
  if (still) await storage.put(still.small.small_key, still.bytes);
  const unused = await transact(act, async (tx) => {
    const kept = await updateReady(tx, row.id, made, still?.small ?? null);
    if (kept) await keepMarks(tx, row.id, row.account_id, marks);
    await addJob(tx, 'media.remove-blobs', { keys: [row.source_key] });
    const ours = still ? [still.small.small_key] : [];
    // Its owner may have taken it back, or given it another still, while we worked.
    return kept ? ours.filter((key) => key !== kept.small_key) : [made.key!, ...ours];
  });
  for (const key of unused) await storage.remove(key);
}
