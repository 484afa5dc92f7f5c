// The status a path names, and the endpoint most of this folder is: one action on it, answered by the status.

import { z } from 'zod';
import { id, type ParleyId } from '#contract';
import { parleyIdOf } from '#parleys';
import type { Act, House, SignedAct } from '#platform';
import { forPerson, type Endpoint, type Rendered } from '../../endpoint.ts';
import { forgetParley, isKept } from '../entities/status-cache.ts';
import { renderedStatusOf } from '../entities/statuses.ts';

export const which = z.object({ id: id() });

/** The status of a parley as it is after a change that this request has just made. */
export function freshStatus(house: House, act: Act, parleyId: ParleyId): Promise<Rendered> {
  forgetParley(house, parleyId);
  return renderedStatusOf(house, act, { id: parleyId, parleyId, echoerId: null });
}

/** The parley that an id means: asked of nobody when it is at hand. @throws Refusal 'not-found'. */
export const parleyFor = async (house: House, act: Act, id: string): Promise<ParleyId> =>
  isKept(house, id) ? (id as ParleyId) : parleyIdOf(act.sql, id);

/** An endpoint that does `action` to the parley of the path (or the one an echo of the path echoes) and answers it. */
export const actOn = (scope: string, action: (act: SignedAct, which: ParleyId) => Promise<unknown>): Endpoint =>
  forPerson({
    scope,
    input: which,
    async answer({ act, input, house }) {
      const parley = await parleyFor(house, act, input.id);
      await action(act, parley);
      return freshStatus(house, act, parley);
    },
  });
