// Holds what somebody wishes to say against the bounds that the moderation set them. Costs nothing for who has none.

import { requireUnbound } from '#accounts';
import { findEntities, type AccountId, type Visibility } from '#contract';
import { followersAmong } from '#graph';
import type { SignedAct } from '#platform';

export interface Wish {
  text: string;
  hasMedia: boolean;
  visibility: Visibility;
  /** Whom it answers, and whom it names. */
  answers: AccountId | null;
  names: readonly AccountId[];
}

/** @throws Refusal 'limited'. */
export async function requireWithinBounds(act: SignedAct, wish: Wish): Promise<void> {
  if (!act.viewer.bounds?.length) return;
  if (wish.hasMedia) requireUnbound(act, 'media');
  if (wish.visibility === 'direct') requireUnbound(act, 'messages');
  if (findEntities(wish.text).some(({ kind }) => kind === 'link')) requireUnbound(act, 'links');
  const me = act.viewer.id;
  const others = [wish.answers, ...wish.names].filter((id): id is AccountId => id !== null && id !== me);
  const known = others.length === 0 ? new Set() : await followersAmong(act.sql, me, others);
  const isStranger = (id: AccountId | null): boolean => id !== null && id !== me && !known.has(id);
  if (isStranger(wish.answers)) requireUnbound(act, 'replies');
  if (wish.names.some(isStranger)) requireUnbound(act, 'mentions');
}
