// POST parleys/:id/vote: up (a favourite), down (replies only), or neither.

import { z } from 'zod';
import { takeVoteBack, vote, voteDown } from '#parleys';
import { actOn } from './which.ts';

const value = z.union([z.literal([1, 0, -1]), z.enum(['1', '0', '-1']).transform(Number)]);

export const castVote = actOn({ value }, 'write:favourites', (act, parley, { value }) =>
  value === 1 ? vote(act, parley) : value === -1 ? voteDown(act, parley) : takeVoteBack(act, parley),
);
