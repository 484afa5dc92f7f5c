// Takes in a file that somebody uploads to show it: by its first bytes an image, kept at once, or a film or a sound, which is
// looked at, put aside and left to a worker.

import { limits, type MediumId } from '#contract';
import { addJob, newId, Refusal, transact, type Programs, type SignedAct, type Storage } from '#platform';
import { altOf } from './attach.ts';
import { isMoving } from './clean.ts';
import { kindOf } from './film/plan.ts';
import { admit, probe, type Probe } from './film/probe.ts';
import { selectHowManyWaitOf } from './film/waiting.sql.ts';
import { headOf, imageBytes, type Incoming } from './incoming.ts';
import { sourceKey } from './keys.ts';
import { insertMedium, type MediumRow } from './media.sql.ts';
import { sniffFilm, sniffImage, type FilmForm } from './sniff.ts';
import { storeSmall } from './thumbnail.ts';
import { upload, type Focus } from './upload.ts';

export interface Tools {
  storage: Storage;
  programs: Programs;
}

export interface Reception {
  file: Incoming;
  /** Shown in the place of a still of it. */
  thumbnail?: Incoming | undefined;
  description?: string | undefined;
  focus?: Focus | undefined;
}

/** Whether video and sound are taken here: ffmpeg does the work, and is on this machine or not. */
export const takesFilms = (programs: Programs): boolean => programs.has('ffmpeg') && programs.has('ffprobe');

/** Answers at once: an image is ready then, the rest when `ready_at` says so. @throws Refusal naming the field. */
export async function receive(act: SignedAct, tools: Tools, wish: Reception): Promise<MediumRow> {
  const head = await headOf(wish.file);
  const form = sniffFilm(head);
  if (form) return receiveFilm(act, tools, wish, form);
  const bytes = await imageBytes(wish.file, 'file');
  if (sniffImage(head) === 'gif' && takesFilms(tools.programs) && (await isMoving(bytes, 'file')))
    return receiveFilm(act, tools, wish, 'gif');
  const { description, focus } = wish;
  return upload(act, tools.storage, { bytes, purpose: 'attachment', description, focus });
}

async function receiveFilm(act: SignedAct, tools: Tools, wish: Reception, form: FilmForm): Promise<MediumRow> {
  const { storage, programs } = tools;
  if (!takesFilms(programs)) throw new Refusal('invalid', 'is video or sound, which this server does not take', 'file');
  const alt = wish.description === undefined ? null : altOf(wish.description) || null;
  if ((await selectHowManyWaitOf(act.sql, act.viewer.id)) >= limits.film.waiting)
    throw new Refusal('limit-reached', `waits: ${limits.film.waiting} others of yours are being worked on`, 'file');
  const found = await probe({ programs, log: act.log }, wish.file.path, form, 'file');
  admit(found, 'file');
  const source = sourceKey();
  const small = wish.thumbnail ? await storeSmall(storage, wish.thumbnail) : null;
  const row = { ...rowOf(act, wish, form, found), ...small, description: alt };
  try {
    await storage.take(source, wish.file.path);
    await transact(act, async (tx) => {
      await insertMedium(tx, { ...row, source_key: source, source_form: form }, act.now);
      await addJob(tx, 'media.work-on-films', {});
    });
  } catch (error) {
    await Promise.allSettled([source, small?.small_key].flatMap((key) => (key ? storage.remove(key) : [])));
    throw error;
  }
  return row;
}

function rowOf(act: SignedAct, { file, focus }: Reception, form: FilmForm, found: Probe): MediumRow {
  const kind = kindOf(form, found);
  return {
    id: newId<MediumId>(),
    account_id: act.viewer.id,
    purpose: 'attachment',
    kind,
    // What it will be; set again when it is.
    content_type: kind === 'audio' ? 'audio/mp4' : 'video/mp4',
    key: null,
    small_key: null,
    bytes: file.bytes,
    width: found.picture?.width ?? null,
    height: found.picture?.height ?? null,
    small_width: null,
    small_height: null,
    blurhash: null,
    description: null,
    focus_x: focus?.x ?? 0,
    focus_y: focus?.y ?? 0,
    attached_at: null,
    ready_at: null,
    failed_at: null,
    progress: 0,
    duration_ms: found.seconds === null ? null : Math.round(found.seconds * 1_000),
    frame_rate: found.picture?.frameRate ?? null,
    bit_rate: null,
  };
}
