// To show a hashtag on one's profile, and to show it no longer.

import { accountOf } from '#accounts';
import { isHashtag, limits, type AccountId, type Id } from '#contract';
import { newId, notFound, Refusal, transact, type Act, type SignedAct } from '#platform';
import {
  countFeatured,
  deleteFeatured,
  deleteFeaturedById,
  selectFeatured,
  selectSuggested,
  upsertFeatured,
  type FeaturedRow,
} from './featured.sql.ts';
import { lockTags } from './follows.sql.ts';
import { spellingOf, tagOf } from './name.ts';

const SUGGESTED = 10;

/** To show twice is to show once. @throws Refusal for what is no hashtag, naming `name`, and beyond the cap. */
export async function featureTag(act: SignedAct, name: string): Promise<FeaturedRow> {
  const me = act.viewer.id;
  const written = spellingOf(name);
  if (!isHashtag(written)) throw new Refusal('invalid', 'is not a hashtag', 'name');
  const tag = tagOf(written);
  return transact(act, async (tx) => {
    await lockTags(tx, me);
    await upsertFeatured(tx, me, { id: newId(), tag, written, now: act.now });
    if ((await countFeatured(tx, me)) > limits.tags.featured)
      throw new Refusal('limit-reached', `You may show at most ${limits.tags.featured} hashtags`);
    return (await selectFeatured(tx, me)).find((row) => row.tag === tag)!;
  });
}

/** @throws Refusal for what is no hashtag. */
export async function unfeatureTag(act: SignedAct, name: string): Promise<void> {
  const tag = tagOf(name);
  await transact(act, (tx) => deleteFeatured(tx, act.viewer.id, tag));
}

/** @throws Refusal when the viewer shows none of that id. */
export async function unfeatureById(act: SignedAct, id: Id): Promise<void> {
  if (!(await transact(act, (tx) => deleteFeaturedById(tx, act.viewer.id, id)))) throw notFound();
}

/** What `of` shows; nothing of who is suspended. @throws Refusal when there is no such account. */
export async function listFeatured(act: Act, of: AccountId): Promise<FeaturedRow[]> {
  const account = await accountOf(act.sql, of);
  return account.suspended_at ? [] : selectFeatured(act.sql, of);
}

/** Hashtags the viewer uses and might show. */
export const suggestTags = (act: SignedAct): Promise<string[]> => selectSuggested(act.sql, act.viewer.id, SUGGESTED);
