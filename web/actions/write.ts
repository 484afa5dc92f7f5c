// Opens what one writes in: a new parley, a reply, an edit.

import { fetchSource } from '../api/parleys.ts';
import type { Parley } from '../api/contract.ts';
import { draftFor } from '../store/drafts.ts';
import { open } from '../store/layers.ts';
import { sayTrouble } from '../store/toasts.ts';
import { isAllowed } from './guard.ts';

export function writeNew(): void {
  if (!isAllowed()) return;
  open({ kind: 'compose', draft: draftFor('new') });
}

/** To people one will name, and nobody else. */
export function writeTo(): void {
  if (!isAllowed()) return;
  const draft = draftFor('direct');
  draft.reach.value = 'direct';
  if (draft.text.value === '') draft.text.value = '@';
  open({ kind: 'compose', draft });
}

export function writeReply(parley: Parley): void {
  if (!isAllowed()) return;
  open({ kind: 'compose', draft: draftFor(`reply:${parley.id}`, parley) });
}

export async function writeEdit(parley: Parley): Promise<void> {
  try {
    const source = await fetchSource(parley.id);
    const draft = draftFor(`edit:${parley.id}`, null, parley);
    draft.text.value = source.text;
    draft.warning.value = source.spoiler_text;
    draft.hasWarning.value = source.spoiler_text !== '';
    draft.isSensitive.value = parley.sensitive;
    draft.reach.value = parley.visibility;
    draft.language.value = parley.language ?? draft.language.value;
    draft.pictures.value = parley.media_attachments.map((medium) => ({
      key: medium.id,
      kind: medium.type === 'video' || medium.type === 'audio' ? medium.type : 'image',
      preview: medium.preview_url ?? '',
      medium,
      alt: medium.description ?? '',
      isFailed: false,
      sent: 1,
      work: null,
    }));
    open({ kind: 'compose', draft });
  } catch (error) {
    sayTrouble(error);
  }
}
