// GET comments: replies beneath what one began, by state. POST comments/review: lets them stand, denies or mutes them.

import { z } from 'zod';
import { id, idList, limits, pageInput, reviewStates, toPage, type AccountId, type ParleyId } from '#contract';
import { countReviews, listReviews, reviewAll } from '#parleys';
import { Refusal } from '#platform';
import { forPerson } from '../../endpoint.ts';
import { forgetParley } from '../../mastodon/entities/status-cache.ts';
import { linkPages } from '../../paging.ts';
import { answerLines } from '../parleys/answer-lines.ts';

export const comments = forPerson({
  scope: 'read:statuses',
  input: pageInput().extend({ state: z.enum(reviewStates).default('pending'), account_id: id<AccountId>().optional() }),
  async answer({ act, input, house, request, reply }) {
    const lines = await listReviews(act, { state: input.state, author: input.account_id ?? null }, toPage(input));
    linkPages(house, request, reply, lines[0]?.key, lines.at(-1)?.key);
    return answerLines(house, act, lines);
  },
});

export const commentCounts = forPerson({
  scope: 'read:statuses',
  input: z.object({}),
  async answer({ act }) {
    const counts = await countReviews(act);
    return Object.fromEntries(reviewStates.map((state) => [state, counts[state] ?? 0]));
  },
});

export const reviewComments = forPerson({
  scope: 'write:statuses',
  budget: { calls: 300, seconds: 300 },
  input: z.object({
    ids: idList<ParleyId>(limits.comments.atOnce),
    state: z.enum(['approved', 'denied', 'muted']),
  }),
  async answer({ act, input, house }) {
    if (input.ids.length === 0) throw new Refusal('invalid', 'may not be empty', 'ids');
    await reviewAll(act, input.ids, input.state);
    for (const one of input.ids) forgetParley(house, one);
    return {};
  },
});
