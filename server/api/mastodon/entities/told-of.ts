// What stands behind a notification that is about a collection, and behind one whose kind an app may not know.

import type { Account, CollectionId, NotificationKind } from '#contract';
import { collectionsFor, type Collection } from '#collections';
import type { Act, House } from '#platform';
import { presentCollection } from '../collections/present.ts';
import { fallbackOf, type Knowledge } from './fallback.ts';

/** Those that the viewer may see. */
export const collectionsIn = (
  act: Act,
  rows: readonly { collection: CollectionId | null }[],
): Promise<Map<CollectionId, Collection>> =>
  collectionsFor(act, [...new Set(rows.map((row) => row.collection).filter((id) => id !== null))]);

/** @returns members of a JSON object, each with a comma before it. */
export function furtherParts(
  { config }: House,
  kind: NotificationKind,
  { actor, collection }: { actor: Account; collection: Collection | undefined },
  knowledge: Knowledge | null,
): string {
  const name = actor.display_name || actor.username;
  const fallback = fallbackOf({ kind, name, about: collection?.row.name ?? null }, knowledge);
  return [
    collection ? `,"collection":${JSON.stringify(presentCollection(collection, config.PALABRE_URL))}` : '',
    fallback ? `,"fallback":${JSON.stringify(fallback)}` : '',
  ].join('');
}
