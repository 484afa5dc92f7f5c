// GET parleys/:id/impressions: how often one's own parley was seen, by the hour or the day.

import { z } from 'zod';
import type { Impressions } from '#contract';
import { impressionsOver } from '#impressions';
import { parleyIdOf } from '#parleys';
import { talliesOf } from '#platform';
import { forPerson } from '../../endpoint.ts';
import { unwritten } from '../../mastodon/entities/impressions.ts';
import { which } from './which.ts';

export const impressions = forPerson({
  scope: 'read:statuses',
  input: which.extend({ step: z.enum(['hour', 'day']).default('day') }),
  async answer({ act, input, house }): Promise<Impressions> {
    const id = await parleyIdOf(act.sql, input.id);
    const steps = await impressionsOver(act, id, input.step);
    const written = (await talliesOf(act.sql, [id])).get(id)?.['impressions'] ?? 0;
    const series = steps.map(({ at, n }) => ({ at: at.toISOString(), count: n }));
    return { id, step: input.step, total: written + unwritten(house, id), series };
  },
});
