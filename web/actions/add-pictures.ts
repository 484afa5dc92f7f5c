// Takes images into a draft: shown at once from the device, sent behind, and taken out again.

import { uploadPicture } from '../api/parleys.ts';
import { limits } from '../api/contract.ts';
import { n, t } from '../i18n/index.ts';
import type { Draft, DraftPicture } from '../store/drafts.ts';
import { say, sayTrouble } from '../store/toasts.ts';

const MB = 1024 * 1024;

export function addPictures(draft: Draft, files: Iterable<File>): void {
  for (const file of files) {
    const problem = problemOf(draft, file);
    if (problem) return say(problem, undefined, true);
    const picture = {
      key: crypto.randomUUID?.() ?? `${Date.now()}${Math.random()}`,
      preview: URL.createObjectURL(file),
      medium: null,
      alt: '',
      isFailed: false,
    };
    draft.pictures.value = [...draft.pictures.value, picture];
    void sendPicture(draft, picture, file);
  }
}

function problemOf(draft: Draft, file: File): string | null {
  if (draft.pictures.value.length >= limits.parley.media) return n('compose.image.most', limits.parley.media);
  if (!(limits.image.types as readonly string[]).includes(file.type)) return t('compose.image.type');
  if (file.size > limits.image.bytes) return t('compose.image.large', { most: limits.image.bytes / MB });
  return null;
}

async function sendPicture(draft: Draft, picture: DraftPicture, file: File): Promise<void> {
  try {
    const medium = await uploadPicture(file, file.name || 'image');
    changePicture(draft, picture.key, { medium });
  } catch (error) {
    removePicture(draft, picture.key);
    sayTrouble(error);
  }
}

export function changePicture(draft: Draft, key: string, changes: Partial<DraftPicture>): void {
  draft.pictures.value = draft.pictures.value.map((one) => (one.key === key ? { ...one, ...changes } : one));
}

export function removePicture(draft: Draft, key: string): void {
  const gone = draft.pictures.value.find((one) => one.key === key);
  if (gone?.preview.startsWith('blob:')) URL.revokeObjectURL(gone.preview);
  draft.pictures.value = draft.pictures.value.filter((one) => one.key !== key);
}
