// GET accounts/search, and search of everything. A whole address of a profile or a parley finds what it names.

import { z } from 'zod';
import { findByHandle, searchAccounts } from '#accounts';
import { flag, limit, text, type AccountId } from '#contract';
import { relationsTo } from '#graph';
import { findTags, linesOf } from '#parleys';
import type { Act, House } from '#platform';
import { forAnyone, forPerson, Rendered } from '../../endpoint.ts';
import { accountsOf } from '../entities/accounts.ts';
import { renderStatuses } from '../entities/statuses.ts';

const offset = z
  .union([z.literal(''), z.coerce.number().int().min(0).max(10_000)])
  .transform(Number)
  .default(0);
const people = {
  q: text.max(500),
  limit: limit(20, 40),
  offset,
  resolve: flag.default(false),
  following: flag.default(false),
};

export const searchPeople = forPerson({
  scope: 'read:accounts',
  input: z.object(people),
  answer: async ({ house, act, input }) => new Rendered(`[${(await findPeople(house, act, input)).join(',')}]`),
});

const KINDS = ['accounts', 'hashtags', 'statuses'] as const;
const everything = z.object({ ...people, type: z.enum(KINDS).optional(), exclude_unreviewed: flag.optional() });
type Wish = z.infer<typeof everything>;

const search = (asTag: (house: House, name: string) => unknown) =>
  forAnyone({
    scope: 'read:search',
    input: everything,
    async answer({ house, act, input }) {
      const wants = (kind: (typeof KINDS)[number]): boolean => input.type === undefined || input.type === kind;
      const [accounts, tags, statuses] = await Promise.all([
        wants('accounts') ? findPeople(house, act, input) : [],
        wants('hashtags') ? findTags(act.sql, tagPrefix(input.q), input.limit) : [],
        wants('statuses') ? findByAddress(house, act, input.q) : [],
      ]);
      const hashtags = JSON.stringify(tags.map((name) => asTag(house, name)));
      return new Rendered(
        `{"accounts":[${accounts.join(',')}],"statuses":[${statuses.join(',')}],"hashtags":${hashtags}}`,
      );
    },
  });

export const searchAll = search((house, name) => ({
  id: name,
  name,
  url: `${house.config.PALABRE_URL}/tags/${encodeURIComponent(name)}`,
  history: [],
  following: false,
  featuring: false,
}));
export const searchAllV1 = search((_house, name) => name);

async function findPeople(house: House, act: Act, wish: Omit<Wish, 'type'>): Promise<string[]> {
  const named = profileIn(house, wish.q);
  const exact = named === null ? null : await findByHandle(act.sql, named);
  const found = named === null ? await searchAccounts(act.sql, wish.q, wish.limit, wish.offset) : [];
  const ids = exact ? [exact] : found;
  const shown = wish.following ? await onlyFollowed(act, ids) : await onlyMet(act, ids);
  const accounts = await accountsOf(house, act.sql, shown);
  return shown.flatMap((id) => {
    const account = accounts.get(id);
    return account && !account.isSuspended ? [account.json] : [];
  });
}

async function onlyFollowed(act: Act, ids: AccountId[]): Promise<AccountId[]> {
  const relations = await relationsTo(act.sql, act.viewer?.id ?? null, ids);
  return ids.filter((id) => relations.get(id)?.follows);
}

/** Nobody finds whom they block, nor who blocks them. */
async function onlyMet(act: Act, ids: AccountId[]): Promise<AccountId[]> {
  const relations = await relationsTo(act.sql, act.viewer?.id ?? null, ids);
  return ids.filter((id) => !relations.get(id)?.isBlockedEitherWay);
}

const tagPrefix = (typed: string): string =>
  typed
    .trim()
    .replace(/^#/, '')
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&');

/** The handle in ".../@ana" of this house. */
function profileIn({ config }: House, typed: string): string | null {
  const path = typed.trim().startsWith(`${config.PALABRE_URL}/`) ? typed.trim().slice(config.PALABRE_URL.length) : '';
  return /^\/@([a-z0-9_]{1,30})\/?$/i.exec(path)?.[1] ?? null;
}

async function findByAddress(house: House, act: Act, typed: string): Promise<string[]> {
  const { PALABRE_URL: origin } = house.config;
  if (!typed.trim().startsWith(`${origin}/@`)) return [];
  const id = /\/@[a-z0-9_]{1,30}\/(\d{1,18})$/i.exec(typed.trim())?.[1];
  if (id === undefined) return [];
  return (await renderStatuses(house, act, await linesOf(act.sql, [id]))).map((status) => status.json);
}
