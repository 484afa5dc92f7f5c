// Collections: made, read, changed, removed; who made them and who is in them.

import { z } from 'zod';
import { flag, id, idList, limit, limits, text, type AccountId, type CollectionId } from '#contract';
import {
  changeCollection,
  collectionOf,
  listCollections,
  listCollectionsHolding,
  makeCollection,
  removeCollection,
  type CollectionWish,
} from '#collections';
import { activeAccountOf } from '#accounts';
import type { Act, House } from '#platform';
import { forAnyone, forPerson, Rendered, type Endpoint } from '../../endpoint.ts';
import { requireClean } from '../../gate.ts';
import { accountsOf } from '../entities/accounts.ts';
import { presentCollection } from './present.ts';

const words = z.object({
  name: text.max(2_000).optional(),
  description: text.max(2_000).nullish(),
  language: z.union([z.literal(''), text.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)]).nullish(),
  tag_name: text.max(200).nullish(),
  sensitive: flag.optional(),
  discoverable: flag.optional(),
});

const wishOf = (input: z.infer<typeof words>): CollectionWish => ({
  name: input.name,
  description: input.description ?? undefined,
  language: input.language,
  tag: input.tag_name,
  isSensitive: input.sensitive,
  isDiscoverable: input.discoverable,
});

/** What of a collection is read by others. */
const spoken = ({ name, description, tag_name }: z.infer<typeof words>) => ({ name, description, tag_name });

const wrapped = async (house: House, act: Act, which: CollectionId) => ({
  collection: presentCollection(await collectionOf(act, which), house.config.PALABRE_URL),
});

export const createCollection = forPerson({
  scope: 'write:collections',
  input: words.extend({ name: text.max(2_000), account_ids: idList<AccountId>(100) }),
  budget: { calls: 30, seconds: 600 },
  async answer({ act, input, house }) {
    await requireClean(house, act, spoken(input));
    const made = await makeCollection(act, { ...wishOf(input), name: input.name }, input.account_ids);
    return wrapped(house, act, made);
  },
});

const which = z.object({ id: id<CollectionId>() });

export const readCollection = forAnyone({
  scope: 'read:collections',
  input: which,
  async answer({ act, input, house }) {
    const collection = await collectionOf(act, input.id);
    const { row, items } = collection;
    const ids = [...new Set([row.account_id, ...items.map((item) => item.account_id)])];
    const accounts = await accountsOf(house, act.sql, ids);
    const shown = ids.flatMap((one) => accounts.get(one)?.json ?? []);
    const entity = JSON.stringify(presentCollection(collection, house.config.PALABRE_URL));
    return new Rendered(`{"collection":${entity},"accounts":[${shown.join(',')}]}`);
  },
});

export const updateCollection = forPerson({
  scope: 'write:collections',
  input: words.extend(which.shape),
  async answer({ act, input, house }) {
    await requireClean(house, act, spoken(input));
    await changeCollection(act, input.id, wishOf(input));
    return wrapped(house, act, input.id);
  },
});

export const deleteCollection = forPerson({
  scope: 'write:collections',
  input: which,
  async answer({ act, input }) {
    await removeCollection(act, input.id);
    return {};
  },
});

const page = z.object({
  account_id: id<AccountId>(),
  limit: limit(limits.page.accounts, limits.page.accountsMost),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

const listOf = (list: typeof listCollections): Endpoint =>
  forAnyone({
    scope: 'read:collections',
    input: page,
    async answer({ act, input, house }) {
      await activeAccountOf(act.sql, input.account_id);
      const found = await list(act, input.account_id, input);
      return { collections: found.map((one) => presentCollection(one, house.config.PALABRE_URL)) };
    },
  });

export const collectionsOfAccount = listOf(listCollections);
export const collectionsHoldingAccount = listOf(listCollectionsHolding);
