// Accounts as the API answers them, rendered once and kept until something in them changes.

import { findAccounts } from '#accounts';
import type { Account, AccountId, MediumId } from '#contract';
import { mediaOf } from '#media';
import { lastParleysOf } from '#parleys';
import { notFound, talliesOf, type Cache, type Event, type House, type Reader } from '#platform';
import { asciiJson } from './ascii.ts';
import { presentAccount } from './account.ts';

export interface RenderedAccount {
  entity: Account;
  json: string;
  isSuspended: boolean;
}

/** What in an event names an account whose entity has changed. */
const CHANGED_BY: Record<string, readonly string[]> = {
  'accounts.changed': ['account'],
  'accounts.suspended': ['account'],
  'accounts.restored': ['account'],
  'accounts.deleted': ['account'],
  'graph.followed': ['follower', 'followee'],
  'graph.unfollowed': ['follower', 'followee'],
  'parleys.posted': ['author'],
  'parleys.deleted': ['author'],
};

const caches = new WeakMap<House['hub'], Cache<RenderedAccount>>();

/** The cache of this process: opened when first asked for, kept as long as its house. */
function cacheOf(house: House): Cache<RenderedAccount> {
  const known = caches.get(house.hub);
  if (known) return known;
  const cache = house.cache<RenderedAccount>(0.25);
  house.hub.heed((event: Event) => {
    for (const member of CHANGED_BY[event.kind] ?? []) cache.delete(event[member] as string);
  });
  caches.set(house.hub, cache);
  return cache;
}

/** Forgets, in this process and at once, how `id` looks: for who has just changed it and is about to be shown it. */
export const forgetAccount = (house: House, id: AccountId): void => cacheOf(house).delete(id);

/** The account of `id`. @throws Refusal 'not-found'. */
export async function renderedAccountOf(house: House, sql: Reader, id: AccountId): Promise<RenderedAccount> {
  const account = (await accountsOf(house, sql, [id])).get(id);
  if (!account) throw notFound();
  return account;
}

/** The accounts that exist among `ids`. Suspended ones are included, as an empty shell; deleted ones are absent. */
export async function accountsOf(
  house: House,
  sql: Reader,
  ids: readonly AccountId[],
): Promise<Map<AccountId, RenderedAccount>> {
  const cache = cacheOf(house);
  const found = new Map<AccountId, RenderedAccount>();
  const missing = new Set<AccountId>();
  for (const id of ids) {
    const known = cache.get(id);
    if (known) found.set(id, known);
    else missing.add(id);
  }
  if (missing.size > 0) {
    const readAt = cache.version();
    for (const [id, account] of await render(house, sql, [...missing])) {
      found.set(id, account);
      cache.set(id, account, account.json.length * 3, readAt);
    }
  }
  return found;
}

async function render(house: House, sql: Reader, ids: AccountId[]): Promise<Map<AccountId, RenderedAccount>> {
  const [rows, tallies, last] = await Promise.all([
    findAccounts(sql, ids),
    talliesOf(sql, ids),
    lastParleysOf(sql, ids),
  ]);
  const pictures = rows.flatMap((row) => [row.avatar_id, row.header_id]).filter((id): id is MediumId => id !== null);
  const media = await mediaOf(sql, pictures);
  const { PALABRE_URL: origin, domain } = house.config;
  return new Map(
    rows.map((row) => {
      const parts = {
        row,
        counts: tallies.get(row.id) ?? {},
        lastParleyAt: last.get(row.id) ?? null,
        media,
        origin,
        domain,
      };
      const entity = presentAccount(parts);
      return [row.id, { entity, json: asciiJson(entity), isSuspended: row.suspended_at !== null }];
    }),
  );
}
