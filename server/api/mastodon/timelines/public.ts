// GET timelines/public: what is said in public here. Nothing is remote yet.

import { flag, pageInput, toPage } from '#contract';
import { listLocal } from '#parleys';
import { forAnyone } from '../../endpoint.ts';
import { answerStatuses } from './status-page.ts';

export const publicTimeline = forAnyone({
  scope: 'read:statuses',
  input: pageInput().extend({
    local: flag.default(false),
    remote: flag.default(false),
    only_media: flag.default(false),
  }),
  async answer(call) {
    const { act, input } = call;
    if (input.remote && !input.local) return [];
    return answerStatuses(call, await listLocal(act, input.only_media, toPage(input)));
  },
});
