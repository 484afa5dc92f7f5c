// GET and POST v1/filters; GET, PUT and DELETE v1/filters/:id. The first version knows single keywords: each is one of a filter,
// and what it says of where, how long and how belongs to that filter.

import { z } from 'zod';
import { flag, id, type FilterKeywordId } from '#contract';
import {
  changeFilter,
  changeKeyword,
  dropFilter,
  dropKeyword,
  filterOf,
  keywordRowOf,
  listFilters,
  makeFilter,
  type FilterWish,
} from '#filters';
import { Refusal, type SignedAct } from '#platform';
import { forPerson } from '../../endpoint.ts';
import { presentV1Filter } from '../entities/filter.ts';
import { contexts, expiresIn, words } from './input.ts';

const whichOne = z.object({ id: id<FilterKeywordId>() });
const wish = z.object({
  phrase: words,
  context: contexts,
  irreversible: flag.optional(),
  whole_word: flag.optional(),
  expires_in: expiresIn,
});
type Wish = Partial<z.infer<typeof wish>>;

/** What of it belongs to the filter. */
const toFilter = (input: Wish): FilterWish => ({
  contexts: input.context,
  seconds: input.expires_in,
  ...(input.irreversible !== undefined && { action: input.irreversible ? 'hide' : 'warn' }),
});

export const v1Filters = forPerson({
  scope: 'read:filters',
  input: z.object({}),
  answer: async ({ act }) =>
    (await listFilters(act)).flatMap((filter) => filter.keywords.map((one) => presentV1Filter(filter, one))),
});

export const oneV1Filter = forPerson({
  scope: 'read:filters',
  input: whichOne,
  answer: ({ act, input }) => present(act, input.id),
});

export const newV1Filter = forPerson({
  scope: 'write:filters',
  input: wish,
  async answer({ act, input }) {
    const keyword = { keyword: input.phrase, isWholeWord: input.whole_word };
    const filter = await makeFilter(act, {
      ...toFilter(input),
      title: input.phrase.trim().slice(0, 200),
      keywords: [keyword],
    });
    return presentV1Filter(filter, filter.keywords[0]!);
  },
});

export const editV1Filter = forPerson({
  scope: 'write:filters',
  input: wish.partial().extend(whichOne.shape),
  async answer({ act, input }) {
    const { filter_id: filterId } = await keywordRowOf(act, input.id);
    const filter = await filterOf(act, filterId);
    const changes = Object.values(toFilter(input)).some((value) => value !== undefined);
    if (changes && filter.keywords.length > 1)
      throw new Refusal('invalid', 'This filter has several keywords, which this version of the API cannot change');
    if (changes) await changeFilter(act, filterId, toFilter(input));
    await changeKeyword(act, input.id, { keyword: input.phrase, isWholeWord: input.whole_word });
    return present(act, input.id);
  },
});

export const removeV1Filter = forPerson({
  scope: 'write:filters',
  input: whichOne,
  async answer({ act, input }) {
    const { filter_id: filterId } = await keywordRowOf(act, input.id);
    const filter = await filterOf(act, filterId);
    // A filter that would cover nothing is of no use to anybody.
    if (filter.keywords.length === 1 && filter.parleys.length === 0) await dropFilter(act, filterId);
    else await dropKeyword(act, input.id);
    return {};
  },
});

async function present(act: SignedAct, id: FilterKeywordId) {
  const keyword = await keywordRowOf(act, id);
  return presentV1Filter(await filterOf(act, keyword.filter_id), keyword);
}
