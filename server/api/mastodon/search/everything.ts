// GET search, version 2 and 1: people, hashtags and parleys at once, or more of one kind with an offset. Parleys are searched
// for who is signed in.

import { z } from 'zod';
import { flag, id, limit, offset, type AccountId, type Tag } from '#contract';
import { lineOf, linesOf, type Line } from '#parleys';
import type { Act, House, SignedAct } from '#platform';
import { searchParleys, searchTags } from '#search';
import { approvedOf } from '#trends';
import { forAnyone, Rendered } from '../../endpoint.ts';
import { renderStatuses } from '../entities/statuses.ts';
import { tagsFor } from '../entities/tag.ts';
import { addressIn } from './address.ts';
import { peopleFor, typed } from './people.ts';

const KINDS = ['accounts', 'hashtags', 'statuses'] as const;
const everything = z.object({
  limit: limit(20, 40),
  max_id: id().optional(),
  min_id: id().optional(),
  q: typed,
  type: z.enum(KINDS).optional(),
  offset: offset(),
  resolve: flag.default(false),
  following: flag.default(false),
  exclude_unreviewed: flag.default(false),
  account_id: id<AccountId>().optional(),
});
type Wish = z.infer<typeof everything>;

const search = (present: (tags: Tag[]) => unknown) =>
  forAnyone({
    scope: 'read:search',
    budget: { calls: 240, seconds: 300 },
    input: everything,
    async answer({ house, act, input }) {
      const wish = input.type === undefined ? { ...input, offset: 0 } : input;
      const wants = (kind: (typeof KINDS)[number]): boolean => input.type === undefined || input.type === kind;
      const [accounts, tags, statuses] = await Promise.all([
        wants('accounts') ? peopleFor(house, act, wish) : [],
        wants('hashtags') ? hashtagsFor(house, act, wish) : [],
        wants('statuses') ? statusesFor(house, act, wish) : [],
      ]);
      const hashtags = JSON.stringify(present(tags));
      return new Rendered(
        `{"accounts":[${accounts.join(',')}],"statuses":[${statuses.join(',')}],"hashtags":${hashtags}}`,
      );
    },
  });

export const searchAll = search((tags) => tags);
export const searchAllV1 = search((tags) => tags.map((tag) => tag.name));

async function hashtagsFor(
  house: House,
  act: Act,
  { q, limit: most, offset: from, exclude_unreviewed: onlyReviewed }: Wish,
): Promise<Tag[]> {
  const address = addressIn(house, q);
  if (address !== null) return address.kind === 'tag' ? tagsFor(house, act, [address.tag]) : [];
  const found = await searchTags(act.sql, q, most, from);
  if (!onlyReviewed) return tagsFor(house, act, found);
  const approved = await approvedOf(act.sql, 'tag', found);
  return tagsFor(
    house,
    act,
    found.filter((tag) => approved.has(tag)),
  );
}

/** The parleys found, as JSON: those an address names, or those with the words. */
async function statusesFor(house: House, act: Act, wish: Wish): Promise<string[]> {
  const rendered = await renderStatuses(house, act, await linesFor(house, act, wish));
  return rendered.map((status) => status.json);
}

async function linesFor(house: House, act: Act, wish: Wish): Promise<Line[]> {
  const address = addressIn(house, wish.q);
  if (address !== null) return address.kind === 'parley' && wish.offset === 0 ? linesOf(act.sql, [address.id]) : [];
  if (act.viewer === null || isName(wish.q)) return [];
  const range = { author: wish.account_id, below: wish.max_id, above: wish.min_id };
  const asked = { typed: wish.q, ...range, offset: wish.offset, limit: wish.limit };
  return (await searchParleys(act as SignedAct, asked, house.config.domain)).map(lineOf);
}

/** "@ana" and "ana@house" look for somebody, not for words. */
const isName = (q: string): boolean => /^\s*(?:@\S+|[^\s"]+@\S+)\s*$/.test(q);
