// What the viewer gets to see of a restricted parley, and whether they may answer or pass it on: moderation's rule, asked for who
// looks and through what.

import { CLEAR, readRestrictions, sightOf, type Restriction, type Sight } from '#moderation';
import { Refusal, type Act, type SignedAct } from '#platform';
import type { ParleyRow } from './parleys.sql.ts';

export function sightFor(
  { from, now }: Pick<Act, 'from' | 'now'>,
  isAuthor: boolean,
  standing: readonly Restriction[],
): Sight {
  if (standing.length === 0) return CLEAR;
  const { client = 'web', region = null, isAdult = false } = from ?? {};
  return sightOf(standing, { isAuthor, client, region, isAdult, now });
}

/** @throws Refusal naming `field` where a measure keeps it from being answered, echoed and quoted. */
export function requireMayEngage(act: SignedAct, parley: ParleyRow, field: string): void {
  const isAuthor = parley.author_id === act.viewer.id;
  if (!sightFor(act, isAuthor, readRestrictions(parley.restrictions)).mayEngage)
    throw new Refusal('forbidden', 'may not be answered, echoed or quoted: the moderation has limited it', field);
}
