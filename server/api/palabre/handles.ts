// GET handles/:handle: whether a newcomer may have it, which is what signing up would tell them.

import { z } from 'zod';
import { isFree } from '#accounts';
import { limits, text } from '#contract';
import { forAnyone } from '../endpoint.ts';

export const lookAtHandle = forAnyone({
  budget: { calls: 60, seconds: 300 },
  input: z.object({ handle: text.min(1).max(limits.handle.most) }),
  answer: async ({ act, input }) => ({ free: await isFree(act.sql, input.handle) }),
});
