// What stands behind a notification that is about a collection or a decision, and behind one whose kind an app may not know.

import type { Account, AccountWarning, CollectionId, NotificationKind, OwnReport } from '#contract';
import { collectionsFor, type Collection } from '#collections';
import type { Act, House } from '#platform';
import { presentCollection } from '../collections/present.ts';
import { asciiJson } from './ascii.ts';
import { fallbackOf, type Knowledge } from './fallback.ts';

/** Those that the viewer may see. */
export const collectionsIn = (
  act: Act,
  rows: readonly { collection: CollectionId | null }[],
): Promise<Map<CollectionId, Collection>> =>
  collectionsFor(act, [...new Set(rows.map((row) => row.collection).filter((id) => id !== null))]);

interface Behind {
  actor: Account;
  collection: Collection | undefined;
  warning: AccountWarning | undefined;
  report: OwnReport | undefined;
}

/** @returns members of a JSON object, each with a comma before it. */
export function furtherParts(
  { config }: House,
  kind: NotificationKind,
  { actor, collection, warning, report }: Behind,
  knowledge: Knowledge | null,
): string {
  const name = actor.display_name || actor.username;
  const fallback = fallbackOf({ kind, name, about: collection?.row.name ?? null }, knowledge);
  return [
    collection ? `,"collection":${JSON.stringify(presentCollection(collection, config.PALABRE_URL))}` : '',
    warning ? `,"moderation_warning":${asciiJson(warning)}` : '',
    report ? `,"palabre_report":${JSON.stringify(report)}` : '',
    fallback ? `,"fallback":${JSON.stringify(fallback)}` : '',
  ].join('');
}
