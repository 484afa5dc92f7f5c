// GET accounts/relationships.

import { z } from 'zod';
import { flag, idList, limits, type AccountId } from '#contract';
import { relationshipsOf } from '#graph';
import { forPerson } from '../../endpoint.ts';
import { presentRelationship } from '../entities/relationships.ts';

export const relationships = forPerson({
  scope: 'read:follows',
  input: z.object({ id: idList<AccountId>(limits.relationships), with_suspended: flag.optional() }),
  answer: async ({ act, input }) =>
    (await relationshipsOf(act.sql, act.viewer.id, [...new Set(input.id)])).map(presentRelationship),
});
