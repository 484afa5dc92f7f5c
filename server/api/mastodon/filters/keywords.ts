// GET and POST v2/filters/:filter_id/keywords; GET, PUT and DELETE v2/filters/keywords/:id.

import { z } from 'zod';
import { flag, id, type FilterKeywordId } from '#contract';
import { addKeyword, changeKeyword, dropKeyword, filterOf, keywordRowOf } from '#filters';
import { forPerson } from '../../endpoint.ts';
import { presentKeyword } from '../entities/filter.ts';
import { which, words } from './input.ts';

const whichKeyword = z.object({ id: id<FilterKeywordId>() });
const written = z.object({ keyword: words, whole_word: flag.optional() });

export const keywordsOf = forPerson({
  scope: 'read:filters',
  input: which,
  answer: async ({ act, input }) => (await filterOf(act, input.id)).keywords.map(presentKeyword),
});

export const newKeyword = forPerson({
  scope: 'write:filters',
  input: written.extend(which.shape),
  answer: async ({ act, input }) =>
    presentKeyword(await addKeyword(act, input.id, { keyword: input.keyword, isWholeWord: input.whole_word })),
});

export const oneKeyword = forPerson({
  scope: 'read:filters',
  input: whichKeyword,
  answer: async ({ act, input }) => presentKeyword(await keywordRowOf(act, input.id)),
});

export const editKeyword = forPerson({
  scope: 'write:filters',
  input: written.partial().extend(whichKeyword.shape),
  answer: async ({ act, input }) =>
    presentKeyword(await changeKeyword(act, input.id, { keyword: input.keyword, isWholeWord: input.whole_word })),
});

export const removeKeyword = forPerson({
  scope: 'write:filters',
  input: whichKeyword,
  async answer({ act, input }) {
    await dropKeyword(act, input.id);
    return {};
  },
});
