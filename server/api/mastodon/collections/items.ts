// Who is in a collection: put in, taken out, and taking oneself out.

import { z } from 'zod';
import { id, type AccountId, type CollectionId, type CollectionItemId } from '#contract';
import { putIn, revoke, takeOut } from '#collections';
import type { SignedAct } from '#platform';
import { forPerson, type Endpoint } from '../../endpoint.ts';
import { presentItem } from './present.ts';

export const addItem = forPerson({
  scope: 'write:collections',
  input: z.object({ collection_id: id<CollectionId>(), account_id: id<AccountId>() }),
  budget: { calls: 300, seconds: 600 },
  answer: async ({ act, input }) => ({
    collection_item: presentItem(await putIn(act, input.collection_id, input.account_id)),
  }),
});

const on = (action: (act: SignedAct, which: CollectionId, item: CollectionItemId) => Promise<void>): Endpoint =>
  forPerson({
    scope: 'write:collections',
    input: z.object({ collection_id: id<CollectionId>(), id: id<CollectionItemId>() }),
    async answer({ act, input }) {
      await action(act, input.collection_id, input.id);
      return {};
    },
  });

export const removeItem = on(takeOut);
export const revokeItem = on(revoke);
