// Making a collection, giving it other words, and unmaking it. Only its maker may.

import { countGraphemes, findEntities, foldTag, limits, type AccountId, type CollectionId } from '#contract';
import { announce, newId, notFound, Refusal, transact, within, type SignedAct, type Tx } from '#platform';
import {
  deleteCollection,
  insertCollection,
  lockCollection,
  selectHowManyOf,
  updateCollection,
  type CollectionRow,
  type CollectionWords,
} from './collections.sql.ts';
import { putIn } from './put-in.ts';

/** Undefined leaves as it is. */
export interface CollectionWish {
  name?: string | undefined;
  description?: string | undefined;
  /** null for none. */
  language?: string | null | undefined;
  /** One hashtag; null or '' for none. */
  tag?: string | null | undefined;
  isSensitive?: boolean | undefined;
  isDiscoverable?: boolean | undefined;
}

/** @param accounts who is in it from the beginning. @throws Refusal naming the field as the API does. */
export async function makeCollection(
  act: SignedAct,
  wish: CollectionWish & { name: string },
  accounts: readonly AccountId[],
): Promise<CollectionId> {
  const id = newId<CollectionId>();
  const words = { description: '', language: null, tag: null, is_sensitive: false, is_discoverable: true };
  await transact(act, async (tx) => {
    if ((await selectHowManyOf(tx, act.viewer.id)) >= limits.collections.most)
      throw new Refusal('limit-reached', `is one too many: there may be ${limits.collections.most}`, 'name');
    const row = { ...words, ...wordsOf(wish), id, account_id: act.viewer.id, created_at: act.now, updated_at: act.now };
    await insertCollection(tx, row as CollectionRow);
    for (const account of new Set(accounts)) await putIn(within(act, tx), id, account, 'account_ids');
  });
  return id;
}

/** @throws Refusal 'not-found', also for others'; or naming the field. */
export async function changeCollection(act: SignedAct, id: CollectionId, wish: CollectionWish): Promise<void> {
  const words = wordsOf(wish);
  await transact(act, async (tx) => {
    const before = await ownCollection(tx, act, id);
    if (Object.keys(words).length === 0) return;
    await updateCollection(tx, id, words, act.now);
    if (saysElse(before, words)) await announce(tx, { kind: 'collections.changed', collection: id });
  });
}

/** @throws Refusal 'not-found', also for others'. */
export async function removeCollection(act: SignedAct, id: CollectionId): Promise<void> {
  await transact(act, async (tx) => {
    await ownCollection(tx, act, id);
    await deleteCollection(tx, id);
    await announce(tx, { kind: 'collections.removed', collection: id });
  });
}

/** Whether those who are in it stand under other words than before. */
const saysElse = (before: CollectionRow, words: Partial<CollectionWords>): boolean =>
  (['name', 'description', 'tag', 'is_sensitive'] as const).some(
    (what) => words[what] !== undefined && words[what] !== before[what],
  );

/** The viewer's own, held. @throws Refusal 'not-found'. */
export async function ownCollection(tx: Tx, act: SignedAct, id: CollectionId): Promise<CollectionRow> {
  const row = await lockCollection(tx, id);
  if (!row || row.account_id !== act.viewer.id) throw notFound();
  return row;
}

function wordsOf(wish: CollectionWish): Partial<CollectionWords> {
  const all: { [name in keyof CollectionWords]: CollectionWords[name] | undefined } = {
    name: wish.name === undefined ? undefined : nameOf(wish.name),
    description: wish.description === undefined ? undefined : descriptionOf(wish.description),
    language: wish.language === undefined ? undefined : wish.language || null,
    tag: wish.tag === undefined ? undefined : tagOf(wish.tag),
    is_sensitive: wish.isSensitive,
    is_discoverable: wish.isDiscoverable,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function nameOf(written: string): string {
  const name = written.replace(/\s+/gu, ' ').trim();
  if (name === '') throw new Refusal('invalid', 'may not be empty', 'name');
  return short(name, limits.collections.name, 'name');
}

const descriptionOf = (written: string): string => short(written.trim(), limits.collections.description, 'description');

function short(words: string, most: number, field: string): string {
  if (countGraphemes(words) > most || words.length > most * 10)
    throw new Refusal('invalid', `may have at most ${most} characters`, field);
  return words;
}

function tagOf(written: string | null): string | null {
  const name = (written ?? '').trim().replace(/^#/, '');
  if (name === '') return null;
  const [entity] = findEntities(`#${name}`);
  if (entity?.kind !== 'hashtag' || entity.end !== name.length + 1)
    throw new Refusal('invalid', 'is not one hashtag', 'tag_name');
  return foldTag(entity.written);
}
