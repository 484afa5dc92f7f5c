// GET timelines/list/:id. There are no lists yet, so each is unknown.

import { z } from 'zod';
import { id } from '#contract';
import { notFound } from '#platform';
import { forPerson } from '../../endpoint.ts';

export const listTimeline = forPerson({
  scope: 'read:lists',
  input: z.object({ id: id() }),
  async answer() {
    throw notFound();
  },
});
