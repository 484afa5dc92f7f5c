// GET and POST lists; GET, PUT and DELETE lists/:id; GET accounts/:id/lists.

import { z } from 'zod';
import { flag, id, limits, repliesPolicies, text, type AccountId, type ListId } from '#contract';
import { changeList, dropList, listLists, listListsWith, listOf, makeList } from '#graph';
import { forPerson } from '../../endpoint.ts';
import { requireClean } from '../../gate.ts';
import { presentList } from '../entities/list.ts';

export const which = z.object({ id: id<ListId>() });
const wish = z.object({
  title: text.max(limits.rawTextBytes),
  replies_policy: z.enum(repliesPolicies).optional(),
  exclusive: flag.optional(),
});
const toWish = (input: Partial<z.infer<typeof wish>>) => ({
  title: input.title,
  repliesPolicy: input.replies_policy,
  isExclusive: input.exclusive,
});

export const lists = forPerson({
  scope: 'read:lists',
  input: z.object({}),
  answer: async ({ act }) => (await listLists(act.sql, act.viewer.id)).map(presentList),
});

export const oneList = forPerson({
  scope: 'read:lists',
  input: which,
  answer: async ({ act, input }) => presentList(await listOf(act, input.id)),
});

export const newList = forPerson({
  scope: 'write:lists',
  input: wish,
  async answer({ act, input, house }) {
    await requireClean(house, act, { title: input.title });
    return presentList(await makeList(act, toWish(input)));
  },
});

export const editList = forPerson({
  scope: 'write:lists',
  input: wish.partial().extend(which.shape),
  async answer({ act, input, house }) {
    await requireClean(house, act, { title: input.title });
    return presentList(await changeList(act, input.id, toWish(input)));
  },
});

export const removeList = forPerson({
  scope: 'write:lists',
  input: which,
  async answer({ act, input }) {
    await dropList(act, input.id);
    return {};
  },
});

export const listsWith = forPerson({
  scope: 'read:lists',
  input: z.object({ id: id<AccountId>() }),
  answer: async ({ act, input }) => (await listListsWith(act.sql, act.viewer.id, input.id)).map(presentList),
});
