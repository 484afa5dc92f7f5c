// PUT parleys/:id/reply_policy: who may reply under one's parley from now on.

import { z } from 'zod';
import { replyPolicies } from '#contract';
import { setReplyPolicy } from '#parleys';
import { actOn } from './which.ts';

export const replyPolicy = actOn(
  { reply_policy: z.enum(replyPolicies) },
  'write:statuses',
  (act, parley, { reply_policy: policy }) => setReplyPolicy(act, parley, policy),
);
