// Reading announcements, and putting them away.

import type { AnnouncementId } from '#contract';
import { notFound, transact, type Act, type Reader, type SignedAct } from '#platform';
import {
  insertDismissal,
  selectAnnouncement,
  selectCurrent,
  selectReactions,
  type AnnouncementRow,
  type ReactionRow,
} from './announcements.sql.ts';

export interface Shown {
  row: AnnouncementRow;
  isDismissed: boolean;
  reactions: ReactionRow[];
}

/** What has not ended, oldest first. @param withDismissed also what the viewer put away. */
export async function listAnnouncements(act: Act, withDismissed: boolean): Promise<Shown[]> {
  const viewer = act.viewer?.id ?? null;
  const rows = (await selectCurrent(act.sql, viewer, act.now)).filter((row) => withDismissed || !row.is_dismissed);
  if (rows.length === 0) return [];
  const reactions = await selectReactions(
    act.sql,
    rows.map((row) => row.id),
    viewer,
  );
  const byId = Map.groupBy(reactions, (reaction) => reaction.announcement_id);
  return rows.map((row) => ({ row, isDismissed: row.is_dismissed, reactions: byId.get(row.id) ?? [] }));
}

/** One as everybody sees it; null when there is none. */
export async function findAnnouncement(sql: Reader, id: AnnouncementId): Promise<Shown | null> {
  const row = await selectAnnouncement(sql, id);
  return row ? { row, isDismissed: false, reactions: await selectReactions(sql, [id], null) } : null;
}

/** To put away twice is to put away once. @throws Refusal 'not-found'. */
export async function dismissAnnouncement(act: SignedAct, id: AnnouncementId): Promise<void> {
  if (!(await selectAnnouncement(act.sql, id))) throw notFound();
  await transact(act, (tx) => insertDismissal(tx, act.viewer.id, id, act.now));
}
