// GET accounts/:id/statuses.

import { flag, id, pageInput, text, toPage, type AccountId } from '#contract';
import { listByAuthor } from '#parleys';
import { forAnyone } from '../../endpoint.ts';
import { answerStatuses } from '../timelines/status-page.ts';

export const accountStatuses = forAnyone({
  scope: 'read:statuses',
  input: pageInput().extend({
    id: id<AccountId>(),
    only_media: flag.default(false),
    exclude_replies: flag.default(false),
    exclude_reblogs: flag.default(false),
    pinned: flag.default(false),
    tagged: text.max(100).optional(),
  }),
  async answer(call) {
    const { act, input } = call;
    const filter = {
      withReplies: !input.exclude_replies,
      withEchoes: !input.exclude_reblogs,
      onlyMedia: input.only_media,
      isPinned: input.pinned,
      tag: input.tagged?.replace(/^#/, '') || null,
    };
    return answerStatuses(call, await listByAuthor(act, input.id, filter, toPage(input)));
  },
});
