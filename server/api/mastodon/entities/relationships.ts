// Relationships as the API answers them.

import type { AccountId, Relationship as Entity } from '#contract';
import { relationshipsOf, type Relationship } from '#graph';
import { notFound, type SignedAct } from '#platform';

/** The relationship of the viewer to `whom`, as it is now. @throws Refusal when there is no such account. */
export async function relationshipTo(act: SignedAct, whom: AccountId): Promise<Entity> {
  const [row] = await relationshipsOf(act.sql, act.viewer.id, [whom]);
  if (!row) throw notFound();
  return presentRelationship(row);
}

export const presentRelationship = (row: Relationship): Entity => ({
  id: row.id,
  following: row.follows,
  showing_reblogs: row.showsEchoes,
  notifying: row.notifies,
  languages: row.languages,
  followed_by: row.isFollowedBy,
  blocking: row.blocks,
  blocked_by: row.isBlockedBy,
  muting: row.mutes,
  muting_notifications: row.mutesNotifications,
  muting_expires_at: row.muteExpiresAt?.toISOString() ?? null,
  requested: row.hasRequested,
  requested_by: row.isRequestedBy,
  domain_blocking: false,
  endorsed: row.isEndorsed,
  note: row.note,
});
