// Putting somebody into a collection and taking them out; and being taken out by oneself, which is for good. Nobody is put in
// who does not want to be found by others, or with whom a block stands.

import { activeAccountOf } from '#accounts';
import { limits, type AccountId, type CollectionId, type CollectionItemId } from '#contract';
import { relationsTo } from '#graph';
import { announce, newId, notFound, Refusal, transact, type SignedAct } from '#platform';
import { lockCollection } from './collections.sql.ts';
import { deleteItem, insertItem, selectEverIn, updateRevoked, type ItemRow } from './items.sql.ts';

/** To put in twice is to put in once. @throws Refusal 'not-found' for others' collections; or naming `field`. */
export function putIn(
  act: SignedAct,
  id: CollectionId,
  account: AccountId,
  field: 'account_id' | 'account_ids' = 'account_id',
): Promise<ItemRow> {
  return transact(act, async (tx) => {
    const collection = await lockCollection(tx, id);
    if (!collection || collection.account_id !== act.viewer.id) throw notFound();
    const ever = await selectEverIn(tx, id);
    const known = ever.find((item) => item.account_id === account);
    if (known && !known.revoked_at) return known;
    await refuseUnwilling({ ...act, sql: tx }, account, field);
    if (known) throw new Refusal('forbidden', 'has taken themselves out', field);
    if (ever.filter((item) => !item.revoked_at).length >= limits.collections.accounts)
      throw new Refusal('limit-reached', `is one too many: there may be ${limits.collections.accounts}`, field);
    const item = {
      collection_id: id,
      account_id: account,
      id: newId<CollectionItemId>(),
      created_at: act.now,
      revoked_at: null,
    };
    await insertItem(tx, item);
    if (account !== act.viewer.id) await announce(tx, { kind: 'collections.put-in', collection: id, account });
    return item;
  });
}

async function refuseUnwilling(act: SignedAct, account: AccountId, field: string): Promise<void> {
  const unknown = new Refusal('not-found', 'does not exist', field);
  const row = await activeAccountOf(act.sql, account).catch((error: unknown) => {
    throw error instanceof Refusal ? unknown : error;
  });
  const relation = (await relationsTo(act.sql, act.viewer.id, [account])).get(account);
  if (relation?.isBlockedBy) throw unknown;
  if (relation?.isBlockedEitherWay) throw new Refusal('invalid', 'is blocked by you', field);
  if (!row.is_discoverable && account !== act.viewer.id)
    throw new Refusal('forbidden', 'does not want to be in collections', field);
}

/** @throws Refusal 'not-found', also for others' collections. */
export async function takeOut(act: SignedAct, id: CollectionId, item: CollectionItemId): Promise<void> {
  await transact(act, async (tx) => {
    const collection = await lockCollection(tx, id);
    const account = collection?.account_id === act.viewer.id ? await deleteItem(tx, id, item) : undefined;
    if (!account) throw notFound();
    await announce(tx, { kind: 'collections.taken-out', collection: id, account });
  });
}

/** The viewer takes themselves out of somebody's collection, for good. @throws Refusal 'not-found'. */
export async function revoke(act: SignedAct, id: CollectionId, item: CollectionItemId): Promise<void> {
  await transact(act, async (tx) => {
    if (!(await updateRevoked(tx, id, item, { account: act.viewer.id, now: act.now }))) throw notFound();
    await announce(tx, { kind: 'collections.taken-out', collection: id, account: act.viewer.id });
  });
}
