// Quoting: to show somebody's parley in one's own. Its author lets it beforehand, or is asked, and may take it back.

import { Refusal, type SignedAct } from '#platform';
import { noRelation, relationsTo } from '#graph';
import type { AccountId, ParleyId, Visibility } from '#contract';
import type { Named, Quotation } from '../posting.sql.ts';
import { visibleParleyOf } from '../visible.ts';
import { consentFor } from './may-quote.ts';

const refused = (): Refusal => new Refusal('not-found', 'does not exist, or may not be quoted', 'quoted_status_id');

/** The parley of `id`, which the viewer may quote. @throws Refusal naming `quoted_status_id`, the same for none and forbidden. */
export async function quotableOf(act: SignedAct, id: ParleyId): Promise<Quotation> {
  const parley = await visibleParleyOf(act, id).catch((error: unknown) => {
    throw error instanceof Refusal ? refused() : error;
  });
  const relations = await relationsTo(act.sql, act.viewer.id, [parley.author_id]);
  const { follows: isFollower } = relations.get(parley.author_id) ?? noRelation;
  const consent = consentFor(parley, { isAuthor: parley.author_id === act.viewer.id, isFollower });
  if (consent === 'denied') throw refused();
  return { parley, isAsked: consent === 'manual' };
}

/**
 * Nobody is talked about behind their back: who is quoted in a direct parley must be named in it. And who is asked must be able
 * to see what they are asked for: what is for all, or names them.
 */
export function checkNamed(
  { parley, isAsked }: Quotation,
  visibility: Visibility,
  author: AccountId,
  named: readonly Named[],
): void {
  const { author_id: whom } = parley;
  if (whom === author || named.some((one) => one.account_id === whom)) return;
  if (visibility === 'direct')
    throw new Refusal('invalid', 'is by somebody whom this direct parley does not mention', 'quoted_status_id');
  if (isAsked && visibility === 'followers')
    throw new Refusal('invalid', 'is by somebody who is asked, and may not see this parley', 'quoted_status_id');
}
