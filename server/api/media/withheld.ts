// Whether the bytes of a medium are kept from who asks for them: what the moderation took out of sight is not served to anybody but
// the staff, nor what it held to anybody but them and its owner, whatever links to it.

import type { FastifyRequest } from 'fastify';
import type { AccountId, Id, MediumId } from '#contract';
import { restrictionsOf, sightOf } from '#moderation';
import type { House } from '#platform';
import { authenticate } from '../authentication.ts';
import { vantageOf } from '../vantage.ts';

export interface Owned {
  id: MediumId;
  account_id: AccountId;
}

/** 'free': for everybody, and any cache. 'theirs': for who asks, and no cache. 'withheld': as if it were not there. */
export async function accessTo(
  house: House,
  request: FastifyRequest,
  medium: Owned,
): Promise<'free' | 'theirs' | 'withheld'> {
  const standing = await restrictionsOf(house.sql, [medium.id as string as Id]);
  if (standing.length === 0) return 'free';
  // A token that has ended is a stranger's.
  const auth = await authenticate(house, request).catch(() => null);
  if (auth?.viewer && auth.viewer.role !== 'member') return 'theirs';
  const isAuthor = auth?.viewer?.id === medium.account_id;
  const { client, region } = vantageOf(house, request, auth);
  // What is for adults is covered where it is shown; a picture alone cannot ask how old one is.
  const sight = sightOf(standing, { isAuthor, client, region, isAdult: true, now: new Date() });
  return sight.isHidden ? 'withheld' : 'theirs';
}
