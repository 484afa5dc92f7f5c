// GET parleys/:id/replies: the direct replies in a chosen order. The Link header leads on by an opaque cursor.

import { z } from 'zod';
import { isId, limit, replySorts, text, type Id, type ReplySort } from '#contract';
import { listReplies, parleyIdOf, type Place } from '#parleys';
import { Refusal } from '#platform';
import { forAnyone } from '../../endpoint.ts';
import { answerLines } from './answer-lines.ts';
import { which } from './which.ts';

export const replies = forAnyone({
  scope: 'read:statuses',
  input: which.extend({ sort: z.enum(replySorts).default('best'), cursor: text.max(200).optional(), limit: limit() }),
  async answer({ act, input, house, request, reply }) {
    const { sort, limit } = input;
    const after = input.cursor ? placeIn(sort, input.cursor) : null;
    const parley = await parleyIdOf(act.sql, input.id);
    const { lines, last } = await listReplies(act, parley, sort, { after, limit });
    if (last) {
      const url = new URL(request.url, house.config.PALABRE_URL);
      url.searchParams.set('cursor', cursorTo(sort, last));
      reply.header('link', `<${url.href}>; rel="next"`);
    }
    return answerLines(house, act, lines);
  },
});

const cursorTo = (sort: ReplySort, { score, id }: Place): string =>
  Buffer.from(JSON.stringify([sort, score, id])).toString('base64url');

/** @throws Refusal for a cursor of another order, and for what is none. */
function placeIn(sort: ReplySort, cursor: string): Place {
  try {
    const [of, score, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (of === sort && Number.isFinite(score) && isId(id)) return { score: score as number, id: id as Id };
  } catch {
    // Not ours.
  }
  throw new Refusal('invalid', 'is no cursor of this list', 'cursor');
}
