// GET and POST v2/filters; GET, PUT and DELETE v2/filters/:id.

import { z } from 'zod';
import { filterActions } from '#contract';
import { changeFilter, dropFilter, filterOf, listFilters, makeFilter, type FilterWish } from '#filters';
import { forPerson } from '../../endpoint.ts';
import { presentFilter } from '../entities/filter.ts';
import { contexts, expiresIn, keywords, which, words } from './input.ts';

const wish = z.object({
  title: words,
  context: contexts,
  filter_action: z.enum(filterActions).optional(),
  expires_in: expiresIn,
  keywords_attributes: keywords.optional(),
});

const toWish = (input: Partial<z.infer<typeof wish>>): FilterWish => ({
  title: input.title,
  contexts: input.context,
  action: input.filter_action,
  seconds: input.expires_in,
  keywords: input.keywords_attributes?.map(({ whole_word: isWholeWord, _destroy: isDropped, ...rest }) => ({
    ...rest,
    isWholeWord,
    isDropped,
  })),
});

export const filters = forPerson({
  scope: 'read:filters',
  input: z.object({}),
  answer: async ({ act }) => (await listFilters(act)).map(presentFilter),
});

export const oneFilter = forPerson({
  scope: 'read:filters',
  input: which,
  answer: async ({ act, input }) => presentFilter(await filterOf(act, input.id)),
});

export const newFilter = forPerson({
  scope: 'write:filters',
  input: wish,
  answer: async ({ act, input }) => presentFilter(await makeFilter(act, toWish(input))),
});

export const editFilter = forPerson({
  scope: 'write:filters',
  input: wish.partial().extend(which.shape),
  answer: async ({ act, input }) => presentFilter(await changeFilter(act, input.id, toWish(input))),
});

export const removeFilter = forPerson({
  scope: 'write:filters',
  input: which,
  async answer({ act, input }) {
    await dropFilter(act, input.id);
    return {};
  },
});
