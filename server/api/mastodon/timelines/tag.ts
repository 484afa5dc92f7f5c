// GET timelines/tag/:hashtag, with up to four more tags in each of any, all and none.

import { z } from 'zod';
import { flag, pageInput, text, toPage } from '#contract';
import { listTagged } from '#parleys';
import { forAnyone } from '../../endpoint.ts';
import { answerStatuses } from './status-page.ts';

const PER_MODE = 4;
const tag = text
  .max(100)
  .transform((written) => written.trim().replace(/^#/, ''))
  .pipe(z.string().min(1, 'may not be empty'));
const tags = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(tag).max(PER_MODE),
);

export const tagTimeline = forAnyone({
  scope: 'read:statuses',
  input: pageInput().extend({
    hashtag: tag,
    any: tags,
    all: tags,
    none: tags,
    local: flag.default(false),
    remote: flag.default(false),
    only_media: flag.default(false),
  }),
  async answer(call) {
    const { act, input } = call;
    if (input.remote && !input.local) return [];
    const { hashtag, any, all, none, only_media: onlyMedia } = input;
    const entries = await listTagged(act, { tag: hashtag, any, all, none, onlyMedia }, toPage(input));
    return answerStatuses(call, entries);
  },
});
