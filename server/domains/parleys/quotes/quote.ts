// Quoting: to show somebody's parley in one's own. Its author lets it beforehand, and may take it back.

import { Refusal, type SignedAct } from '#platform';
import { relationsTo } from '#graph';
import type { AccountId, ParleyId, Visibility } from '#contract';
import type { ParleyRow } from '../parleys.sql.ts';
import type { Named } from '../posting.sql.ts';
import { requireMayEngage } from '../sight.ts';
import { visibleParleyOf } from '../visible.ts';
import { mayQuote } from './may-quote.ts';

const refused = (): Refusal => new Refusal('not-found', 'does not exist, or may not be quoted', 'quoted_status_id');

/** The parley of `id`, which the viewer may quote. @throws Refusal naming `quoted_status_id`, the same for none and forbidden. */
export async function quotableOf(act: SignedAct, id: ParleyId): Promise<ParleyRow> {
  const parley = await visibleParleyOf(act, id).catch((error: unknown) => {
    throw error instanceof Refusal ? refused() : error;
  });
  requireMayEngage(act, parley, 'quoted_status_id');
  const relations = await relationsTo(act.sql, act.viewer.id, [parley.author_id]);
  const standing = {
    isAuthor: parley.author_id === act.viewer.id,
    isFollower: relations.get(parley.author_id)?.follows ?? false,
  };
  if (!mayQuote(parley, standing)) throw refused();
  return parley;
}

/** Nobody is talked about behind their back: who is quoted in a direct parley must be named in it. */
export function checkNamed(
  quoted: ParleyRow,
  visibility: Visibility,
  author: AccountId,
  named: readonly Named[],
): void {
  const { author_id: whom } = quoted;
  if (visibility === 'direct' && whom !== author && !named.some((one) => one.account_id === whom))
    throw new Refusal('invalid', 'is by somebody whom this direct parley does not mention', 'quoted_status_id');
}
