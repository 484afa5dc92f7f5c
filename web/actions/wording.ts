// A draft in the protocol's words.

import type { NewParley, Wording } from '../api/parleys.ts';
import { pollWish } from '../store/draft-poll.ts';
import type { Draft } from '../store/drafts.ts';

export const wordingOf = (draft: Draft): Wording => ({
  status: draft.text.value,
  spoiler_text: draft.hasWarning.value ? draft.warning.value.trim() : '',
  sensitive: draft.isSensitive.value,
  language: draft.language.value,
  media_ids: draft.pictures.value.flatMap((one) => one.medium?.id ?? []),
  poll: draft.poll.value ? pollWish(draft.poll.value) : undefined,
});

export const parleyIn = (draft: Draft): NewParley => ({
  ...wordingOf(draft),
  visibility: draft.reach.value,
  in_reply_to_id: draft.replyTo?.id,
  reply_policy: draft.replyTo ? undefined : draft.policy.value,
  quoted_status_id: draft.quoting?.id,
  quote_approval_policy: draft.quotePolicy.value,
});
