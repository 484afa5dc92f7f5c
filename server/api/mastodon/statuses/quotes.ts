// What quotes a status, and its author's say over it: GET statuses/:id/quotes, POST …/revoke, PUT …/interaction_policy.

import { z } from 'zod';
import { id, pageInput, quotePolicies, toPage, type ParleyId } from '#contract';
import { listQuoting, parleyIdOf, revokeQuote, setQuotePolicy } from '#parleys';
import { forAnyone, forPerson } from '../../endpoint.ts';
import { answerStatuses } from '../timelines/status-page.ts';
import { freshStatus, which } from './which.ts';

export const quotes = forAnyone({
  scope: 'read:statuses',
  input: pageInput().extend(which.shape),
  async answer(call) {
    const { act, input } = call;
    return answerStatuses(call, await listQuoting(act, await parleyIdOf(act.sql, input.id), toPage(input)));
  },
});

/** Answers the status that quoted. */
export const revoke = forPerson({
  scope: 'write:statuses',
  input: z.object({ id: id<ParleyId>(), quoting_status_id: id<ParleyId>() }),
  async answer({ act, input, house }) {
    await revokeQuote(act, input.id, input.quoting_status_id);
    return freshStatus(house, act, input.quoting_status_id);
  },
});

export const interactionPolicy = forPerson({
  scope: 'write:statuses',
  input: z.object({ id: id<ParleyId>(), quote_approval_policy: z.enum(quotePolicies) }),
  async answer({ act, input, house }) {
    await setQuotePolicy(act, input.id, input.quote_approval_policy);
    return freshStatus(house, act, input.id);
  },
});
