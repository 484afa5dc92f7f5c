// The account a path names, and the endpoint that most of this folder is: one action on it, answered by the relationship.

import { z } from 'zod';
import { id, type AccountId } from '#contract';
import type { SignedAct } from '#platform';
import { forPerson, type Endpoint } from '../../endpoint.ts';
import { relationshipTo } from '../entities/relationships.ts';

export const whom = z.object({ id: id<AccountId>() });

/** An endpoint that does `action` to the account of the path and answers the relationship that came of it. */
export const actOn = (scope: string, action: (act: SignedAct, whom: AccountId) => Promise<void>): Endpoint =>
  forPerson({
    scope,
    input: whom,
    async answer({ act, input }) {
      await action(act, input.id);
      return relationshipTo(act, input.id);
    },
  });
