// GET and POST v2/filters/:filter_id/statuses; GET and DELETE v2/filters/statuses/:id.

import { z } from 'zod';
import { id } from '#contract';
import { coveredOf, coverParley, filterOf, uncoverParley } from '#filters';
import { parleyIdOf, visibleParleyOf } from '#parleys';
import { forPerson } from '../../endpoint.ts';
import { presentCovered } from '../entities/filter.ts';
import { which } from './input.ts';

const whichCovered = z.object({ id: id() });

export const statusesOf = forPerson({
  scope: 'read:filters',
  input: which,
  answer: async ({ act, input }) => (await filterOf(act, input.id)).parleys.map(presentCovered),
});

export const newCovered = forPerson({
  scope: 'write:filters',
  input: which.extend({ status_id: id() }),
  async answer({ act, input }) {
    const parley = await visibleParleyOf(act, await parleyIdOf(act.sql, input.status_id));
    return presentCovered(await coverParley(act, input.id, parley.id));
  },
});

export const oneCovered = forPerson({
  scope: 'read:filters',
  input: whichCovered,
  answer: async ({ act, input }) => presentCovered(await coveredOf(act, input.id)),
});

export const removeCovered = forPerson({
  scope: 'write:filters',
  input: whichCovered,
  async answer({ act, input }) {
    const covered = await coveredOf(act, input.id);
    await uncoverParley(act, input.id);
    return presentCovered(covered);
  },
});
