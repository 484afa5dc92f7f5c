// GET accounts/:id/statuses.

import { flag, id, pageInput, text, toPage, type AccountId } from '#contract';
import { forAnyone } from '../../endpoint.ts';
import { authorLines } from '../entities/author-lines.ts';
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
    const { act, house, input } = call;
    const wish = {
      author: input.id,
      withReplies: !input.exclude_replies,
      withEchoes: !input.exclude_reblogs,
      onlyMedia: input.only_media,
      isPinned: input.pinned,
      tag: input.tagged?.replace(/^#/, '') || null,
    };
    return answerStatuses(call, await authorLines(house, act, wish, toPage(input)));
  },
});
