// What the viewer reads in groups: a page, one group, who is in it, how many are new.

import { notificationKinds, type NotificationId, type NotificationKind, type Page } from '#contract';
import { notFound, type SignedAct } from '#platform';
import { GROUPED, idAlone, keyAlone } from './group-key.ts';
import {
  countPlaces,
  selectGroups,
  selectMembers,
  selectPlaces,
  type GroupedSieve,
  type GroupRow,
} from './groups.sql.ts';
import { countUnread, findNotification, selectNotifications, type NotificationRow, type Sieve } from './reading.sql.ts';

/** A line of the list: a group, or what stands alone as a group of one under a key of its own. */
export interface Group extends GroupRow {
  /** Where it stands in the list. */
  place: NotificationId;
}

export interface GroupedPage {
  /** Newest first; those of which nobody may be met are left out. */
  groups: Group[];
  /** Where the page begins and ends, for the links to its neighbours; undefined for an empty one. */
  first: NotificationId | undefined;
  last: NotificationId | undefined;
}

/** @param grouped the kinds that may be grouped, where a client names them. */
export async function listGroups(
  act: SignedAct,
  sieve: Sieve,
  grouped: readonly NotificationKind[],
  page: Page,
): Promise<GroupedPage> {
  const places = await placesOf(act, sieve, grouped, page);
  const [first, last] = [places[0]?.id, places.at(-1)?.id];
  const keys = places.flatMap(({ groupKey }) => groupKey ?? []);
  const held = keys.length === 0 ? [] : await selectGroups(act.sql, act.viewer.id, keys, last!);
  const byKey = new Map(held.map((group) => [group.groupKey, group]));
  const groups = places.flatMap((row): Group[] => {
    if (row.groupKey === null) return [groupOfOne(row)];
    const group = byKey.get(row.groupKey);
    return group ? [{ ...group, place: row.id }] : [];
  });
  return { groups, first, last };
}

async function placesOf(
  { sql, viewer }: SignedAct,
  sieve: Sieve,
  grouped: readonly NotificationKind[],
  page: Page,
): Promise<NotificationRow[]> {
  if (sieve.actor === null) return selectPlaces(sql, viewer.id, formsOf(sieve, grouped), page);
  // One actor is in a group once: their notifications are its places.
  const rows = await selectNotifications(sql, viewer.id, sieve, page);
  return rows.map((row) => (grouped.includes(row.kind) ? row : { ...row, groupKey: null }));
}

function formsOf({ kinds, withFiltered }: Sieve, grouped: readonly NotificationKind[]): GroupedSieve {
  const wanted = kinds ?? notificationKinds;
  const mayGroup = GROUPED.filter((kind) => grouped.includes(kind)) as readonly NotificationKind[];
  return {
    inGroups: wanted.filter((kind) => mayGroup.includes(kind)),
    alone: wanted.filter((kind) => !mayGroup.includes(kind)),
    withFiltered,
  };
}

const groupOfOne = (row: NotificationRow): Group => ({
  ...row,
  groupKey: keyAlone(row.id),
  count: 1,
  sample: [row.actor],
  lowest: row.id,
  place: row.id,
});

/** @throws Refusal when the viewer has none of this key. */
export async function groupOf(act: SignedAct, key: string): Promise<Group> {
  const id = idAlone(key) as NotificationId | null;
  if (id !== null) {
    const row = await findNotification(act.sql, act.viewer.id, id);
    if (row) return groupOfOne(row);
  }
  const [group] = await selectGroups(act.sql, act.viewer.id, [key], '0');
  if (!group) throw notFound();
  return { ...group, place: group.id };
}

/** Who is in a group, the latest first; pages by the ids of their notifications. */
export async function membersOf(act: SignedAct, key: string, page: Page): Promise<NotificationRow[]> {
  const id = idAlone(key) as NotificationId | null;
  if (id === null) return selectMembers(act.sql, act.viewer.id, key, page);
  const row = await findNotification(act.sql, act.viewer.id, id);
  return row ? [row] : [];
}

/** How many groups came since the viewer's marker, counted up to `most`. */
export const unreadGroups = (
  { sql, viewer }: SignedAct,
  sieve: Sieve,
  grouped: readonly NotificationKind[],
  most: number,
): Promise<number> =>
  sieve.actor === null
    ? countPlaces(sql, viewer.id, formsOf(sieve, grouped), most)
    : countUnread(sql, viewer.id, sieve, most);
