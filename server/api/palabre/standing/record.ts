// GET console/accounts/:id/record: what counts against somebody, and what the ladder suggests; before they are judged again.

import { z } from 'zod';
import { accountOf, ofSameBox } from '#accounts';
import { id, text, type AccountId, type AccountRecord } from '#contract';
import { recordOf } from '#moderation';
import { tongueOf } from '../../tongue.ts';
import { atConsole } from '../console/at-console.ts';
import { presentDecisions, presentStrike, standingOf } from './present.ts';

export const readRecord = atConsole('reports.view', {
  input: z.object({ id: id<AccountId>(), category: text.max(60).optional() }),
  async answer({ act, input, request }): Promise<AccountRecord> {
    const account = await accountOf(act.sql, input.id);
    const { decisions, strikes, points, next } = await recordOf(act.sql, input.id, act.now, input.category ?? null);
    const { standing, bounds } = standingOf(account, strikes.length, act.now);
    return {
      standing,
      bounds,
      strikes: strikes.map(presentStrike),
      points,
      next: { measure: next.measure, hours: next.hours, features: [...(next.features ?? [])] },
      same_box: (await ofSameBox(act.sql, input.id)).map((one) => ({
        id: one.id,
        username: one.handle,
        suspended: one.is_suspended,
      })),
      decisions: await presentDecisions(act, decisions, { locale: tongueOf(request), appellant: null }),
    };
  },
});
