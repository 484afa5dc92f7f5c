// The parley a path names, and the endpoint most of this folder is: one action on it, answered by its status.

import { z } from 'zod';
import { id, type ParleyId } from '#contract';
import { parleyIdOf } from '#parleys';
import type { SignedAct } from '#platform';
import { forPerson, type Endpoint } from '../../endpoint.ts';
import { forgetParley } from '../../mastodon/entities/status-cache.ts';
import { renderedStatusOf } from '../../mastodon/entities/statuses.ts';

export const which = z.object({ id: id() });

/** An endpoint that does `action` to the parley of the path (or the one an echo of the path echoes) and answers it. */
export const actOn = <Shape extends z.ZodRawShape>(
  shape: Shape,
  scope: string,
  action: (act: SignedAct, which: ParleyId, input: z.infer<z.ZodObject<Shape>>) => Promise<unknown>,
): Endpoint =>
  forPerson({
    scope,
    budget: { calls: 300, seconds: 300 },
    input: which.extend(shape),
    async answer({ act, input, house }) {
      const parleyId = await parleyIdOf(act.sql, (input as z.infer<typeof which>).id);
      await action(act, parleyId, input as never);
      forgetParley(house, parleyId);
      return renderedStatusOf(house, act, { id: parleyId, parleyId, echoerId: null });
    },
  });
