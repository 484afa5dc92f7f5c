// Polls: read, and voted in. A poll goes by the id of its parley.

import { z } from 'zod';
import { id, whole, type ParleyId, type Poll } from '#contract';
import { choicesOf, choose, visibleParleyOf } from '#parleys';
import { notFound, type Act, type House } from '#platform';
import { forAnyone, forPerson, type Routes } from '../../endpoint.ts';
import { presentPoll } from '../entities/poll.ts';
import { forgetParley, keptParleys } from '../entities/status-cache.ts';

const which = z.object({ id: id<ParleyId>() });
/** More than any poll has, so that the rule that counts them speaks rather than the schema. */
const CHOICES_READ = 20;

const choices = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(whole.pipe(z.number().int())).max(CHOICES_READ),
);

async function pollOf(house: House, act: Act, parley: ParleyId): Promise<Poll> {
  await visibleParleyOf(act, parley);
  const kept = (await keptParleys(house, act.sql, [parley])).get(parley)?.parts.poll;
  if (!kept) throw notFound();
  const viewer = act.viewer?.id ?? null;
  const ballot = kept.row.ballot_id;
  const own = viewer === null ? undefined : (await choicesOf(act.sql, viewer, [ballot])).get(ballot);
  return presentPoll(kept, viewer, own, act.now);
}

export const pollRoutes: Routes = {
  'GET /api/v1/polls/:id': forAnyone({
    scope: 'read:statuses',
    input: which,
    answer: ({ house, act, input }) => pollOf(house, act, input.id),
  }),
  'POST /api/v1/polls/:id/votes': forPerson({
    scope: 'write:statuses',
    input: which.extend({ choices }),
    async answer({ house, act, input }) {
      await choose(act, input.id, input.choices);
      forgetParley(house, input.id);
      return pollOf(house, act, input.id);
    },
  }),
};
