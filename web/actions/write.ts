// Opens what one writes in: a new parley, a reply, an edit.

import { fetchSource } from '../api/parleys.ts';
import type { Parley } from '../api/contract.ts';
import { pollOf } from '../store/draft-poll.ts';
import { draftFor, pictureOf } from '../store/drafts.ts';
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
  open({ kind: 'compose', draft: draftFor(`reply:${parley.id}`, { replyTo: parley }) });
}

/** To show somebody's parley in one's own. */
export function writeQuote(parley: Parley): void {
  if (!isAllowed()) return;
  open({ kind: 'compose', draft: draftFor(`quote:${parley.id}`, { quoting: parley }) });
}

export async function writeEdit(parley: Parley): Promise<void> {
  try {
    const source = await fetchSource(parley.id);
    const draft = draftFor(`edit:${parley.id}`, { editing: parley });
    draft.text.value = source.text;
    draft.warning.value = source.spoiler_text;
    draft.hasWarning.value = source.spoiler_text !== '';
    draft.isSensitive.value = parley.sensitive;
    draft.poll.value = parley.poll && pollOf(parley.poll);
    draft.reach.value = parley.visibility;
    draft.language.value = parley.language ?? draft.language.value;
    draft.pictures.value = parley.media_attachments.map(pictureOf);
    open({ kind: 'compose', draft });
  } catch (error) {
    sayTrouble(error);
  }
}
