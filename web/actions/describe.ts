// The words for a draft's images: sent before it is, or with it where they are shown already.

import { describeMedium } from '../api/media.ts';
import type { Draft } from '../store/drafts.ts';

/** Of what is shown already the words go with the edit, so that readers learn of them. */
const isShown = (draft: Draft, id: string): boolean =>
  draft.editing?.media_attachments.some((one) => one.id === id) ?? false;

export const describePictures = (draft: Draft): Promise<unknown> =>
  Promise.all(
    draft.pictures.value
      .filter(
        (one) =>
          one.medium &&
          !isShown(draft, one.medium.id) &&
          ((one.medium.description ?? '') !== one.alt.trim() || one.focus),
      )
      .map((one) => describeMedium(one.medium!.id, { description: one.alt.trim(), focus: one.focus })),
  );

/** What is shown already and has other words now. */
export const renamed = (draft: Draft): { id: string; description: string }[] =>
  draft.pictures.value.flatMap(({ medium, alt }) =>
    medium && isShown(draft, medium.id) && (medium.description ?? '') !== alt.trim()
      ? [{ id: medium.id, description: alt.trim() }]
      : [],
  );
