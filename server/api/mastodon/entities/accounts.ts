// Accounts as the API answers them, rendered once and kept until something in them changes.

import { badgesOf, type AccountRow } from '#accounts';
import type { Account, AccountId, MediumId, ParleyId, Visibility } from '#contract';
import { mediaOf } from '#media';
import { authorsOf, type AuthorRow } from '#parleys';
import { readRestrictions } from '#moderation';
import { notFound, timeOfId, type Event, type House, type Reader, type Shelf } from '#platform';
import { asciiJson } from './ascii.ts';
import { dayOf, presentAccount } from './account.ts';
import { emojiBook } from './emojis.ts';
import { MEMORY } from '../../memory.ts';

export interface RenderedAccount {
  entity: Account;
  json: string;
  /** As its owner is shown it: others may see it blank. */
  own: Account;
  isSuspended: boolean;
  /** For who acts as this account: none of it is shown. */
  row: AccountRow;
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
  'parleys.withdrawn': ['author'],
  'parleys.restored': ['author'],
  'moderation.decided': ['subject'],
  'moderation.undone': ['subject'],
  'parleys.echoed': ['account'],
  'parleys.unechoed': ['account'],
};

const shelves = new WeakMap<House['hub'], Shelf<AccountId, RenderedAccount>>();

/** The accounts this process remembers: opened when first asked for, kept as long as its house. */
function shelfOf(house: House): Shelf<AccountId, RenderedAccount> {
  const known = shelves.get(house.hub);
  if (known) return known;
  const shelf = house.shelf<AccountId, RenderedAccount>(MEMORY.accounts, (sql, ids) => render(house, sql, ids));
  house.hub.heed((event: Event) => {
    for (const member of CHANGED_BY[event.kind] ?? []) shelf.forget(event[member] as AccountId);
    if (event.kind === 'instance.emojis-changed') shelf.forgetAll();
    if (event.kind === 'parleys.echoes-lost') for (const id of event['accounts'] as AccountId[]) shelf.forget(id);
  });
  shelves.set(house.hub, shelf);
  return shelf;
}

/** Forgets, in this process and at once, how `id` looks: for who has just changed it and is about to be shown it. */
export const forgetAccount = (house: House, id: AccountId): void => shelfOf(house).forget(id);

/** The account of `id`. @throws Refusal 'not-found'. */
export async function renderedAccountOf(house: House, sql: Reader, id: AccountId): Promise<RenderedAccount> {
  const account = (await accountsOf(house, sql, [id])).get(id);
  if (!account) throw notFound();
  return account;
}

/**
 * The account as it is after its owner has just posted once: `before` counted on, where nothing else has changed it since, else
 * read anew.
 */
export async function accountAfterPost(
  house: House,
  before: RenderedAccount,
  { id, visibility }: { id: ParleyId; visibility: Visibility },
): Promise<RenderedAccount> {
  const entity = { ...before.entity };
  if (visibility !== 'direct') entity.statuses_count += 1;
  if (visibility === 'public' || visibility === 'unlisted') entity.last_status_at = dayOf(timeOfId(id));
  const json = asciiJson(entity);
  const after = { ...before, entity, json, own: before.own === before.entity ? entity : before.own };
  if (shelfOf(house).replace(before.row.id, before, after, bytesOf(json))) return after;
  return renderedAccountOf(house, house.sql, before.row.id);
}

const bytesOf = (json: string): number => json.length * 3 + 800;

/** The accounts that exist among `ids`. Suspended ones are included, as an empty shell; deleted ones are absent. */
export const accountsOf = (
  house: House,
  sql: Reader,
  ids: readonly AccountId[],
): Promise<Map<AccountId, RenderedAccount>> => shelfOf(house).many(sql, ids);

/** What is wrong with a profile hides all of it: until when is left to the job that ends it. */
const BLANKS: ReadonlySet<string> = new Set(['blank-profile', 'hold', 'remove', 'hide-until-deleted']);

const isBlank = (restrictions: AuthorRow['restrictions']): boolean =>
  readRestrictions(restrictions).some(({ measure }) => BLANKS.has(measure));

const blank = (row: AuthorRow): AuthorRow => ({
  ...row,
  display_name: '',
  bio: '',
  fields: [],
  avatar_id: null,
  header_id: null,
});

async function render(house: House, sql: Reader, ids: AccountId[]) {
  const [rows, emojis] = await Promise.all([authorsOf(sql, ids), emojiBook(house, sql)]);
  const badges = await badgesOf(
    sql,
    rows.flatMap((row) => (row.has_badges ? [row.id] : [])),
  );
  const pictures = rows.flatMap((row) => [row.avatar_id, row.header_id]).filter((id): id is MediumId => id !== null);
  const media = await mediaOf(sql, pictures);
  const { PALABRE_URL: origin, domain } = house.config;
  return new Map(
    rows.map((found) => {
      const row = isBlank(found.restrictions) ? blank(found) : found;
      const parts = {
        row,
        counts: row.counts,
        lastParleyAt: row.last === null ? null : timeOfId(row.last),
        badges: badges.get(row.id) ?? [],
        media,
        emojis,
        origin,
        domain,
      };
      const entity = presentAccount(parts);
      const own = row === found ? entity : presentAccount({ ...parts, row: found });
      const json = asciiJson(entity);
      const value: RenderedAccount = { entity, json, isSuspended: row.suspended_at !== null, row: found, own };
      return [row.id, { value, bytes: bytesOf(json) }];
    }),
  );
}
