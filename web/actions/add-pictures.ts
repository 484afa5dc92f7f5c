// Takes images, a video or a sound into a draft: shown at once from the device, sent behind, and taken out again.

import { sendMedium } from '../api/media.ts';
import { limits } from '../api/contract.ts';
import { n, t } from '../i18n/index.ts';
import type { Draft, DraftPicture } from '../store/drafts.ts';
import { say, sayTrouble } from '../store/toasts.ts';

const MB = 1024 * 1024;
type Kind = DraftPicture['kind'];

/** What stops sending one, by the key of the draft's picture. */
const stops = new Map<string, AbortController>();

export function addPictures(draft: Draft, files: Iterable<File>): void {
  for (const file of files) {
    const kind = kindOf(file);
    const problem = kind === null ? t('compose.media.type') : problemOf(draft, file, kind);
    if (kind === null || problem) return say(problem ?? '', undefined, true);
    const picture: DraftPicture = {
      key: crypto.randomUUID?.() ?? `${Date.now()}${Math.random()}`,
      kind,
      preview: URL.createObjectURL(file),
      medium: null,
      alt: '',
      isFailed: false,
      sent: 0,
      work: null,
    };
    draft.pictures.value = [...draft.pictures.value, picture];
    void sendPicture(draft, picture, file);
  }
}

function kindOf({ type }: File): Kind | null {
  const { image, film } = limits;
  if ((image.types as readonly string[]).includes(type)) return 'image';
  if ((film.videoTypes as readonly string[]).includes(type)) return 'video';
  return (film.soundTypes as readonly string[]).includes(type) ? 'audio' : null;
}

function problemOf(draft: Draft, file: File, kind: Kind): string | null {
  const there = draft.pictures.value;
  if (there.length > 0 && (kind !== 'image' || there.some((one) => one.kind !== 'image')))
    return t('compose.media.together');
  if (there.length >= limits.parley.media) return n('compose.image.most', limits.parley.media);
  const most = kind === 'image' ? limits.image.bytes : limits.film.bytes;
  return file.size > most ? t('compose.image.large', { most: Math.floor(most / MB) }) : null;
}

async function sendPicture(draft: Draft, { key }: DraftPicture, file: File): Promise<void> {
  const stop = new AbortController();
  stops.set(key, stop);
  try {
    const medium = await sendMedium(file, {
      onSent: (sent) => changePicture(draft, key, { sent }),
      onWork: (work) => changePicture(draft, key, { sent: 1, work }),
      signal: stop.signal,
    });
    changePicture(draft, key, { medium });
  } catch (error) {
    if (stop.signal.aborted) return;
    removePicture(draft, key);
    sayTrouble(error);
  } finally {
    stops.delete(key);
  }
}

export function changePicture(draft: Draft, key: string, changes: Partial<DraftPicture>): void {
  draft.pictures.value = draft.pictures.value.map((one) => (one.key === key ? { ...one, ...changes } : one));
}

export function removePicture(draft: Draft, key: string): void {
  stops.get(key)?.abort();
  const gone = draft.pictures.value.find((one) => one.key === key);
  if (gone?.preview.startsWith('blob:')) URL.revokeObjectURL(gone.preview);
  draft.pictures.value = draft.pictures.value.filter((one) => one.key !== key);
}
