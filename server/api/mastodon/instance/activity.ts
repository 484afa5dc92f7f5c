// GET instance/activity: how much was said, by how many, in each of the last twelve weeks. Counted once an hour. And what
// this town has nothing to say about: there is no federation yet.

import { z } from 'zod';
import { activeBetween, signUpsBetween } from '#accounts';
import { parleysBetween } from '#parleys';
import type { House } from '#platform';
import { forAnyone, type Endpoint } from '../../endpoint.ts';
import { keptFor } from './figures.ts';

const WEEK_MS = 7 * 86_400_000;
const WEEKS = 12;
const HOUR_MS = 3_600_000;
/** A Monday. */
const FIRST_MONDAY = Date.UTC(1970, 0, 5);

const weekly = keptFor(HOUR_MS, async ({ sql }: House) => {
  const thisWeek = Math.floor((Date.now() - FIRST_MONDAY) / WEEK_MS);
  const starts = Array.from({ length: WEEKS }, (_, back) => new Date(FIRST_MONDAY + (thisWeek - back) * WEEK_MS));
  const weeks = starts.map((from) => ({ from, until: new Date(from.getTime() + WEEK_MS) }));
  const [statuses, logins, registrations] = await Promise.all([
    parleysBetween(sql, weeks),
    activeBetween(sql, weeks),
    signUpsBetween(sql, weeks),
  ]);
  return weeks.map(({ from }, i) => ({
    week: String(from.getTime() / 1_000),
    statuses: String(statuses[i]),
    logins: String(logins[i]),
    registrations: String(registrations[i]),
  }));
});

export const activity = forAnyone({ input: z.object({}), answer: ({ house }) => weekly(house) });

const always = (answer: unknown): Endpoint => forAnyone({ input: z.object({}), answer: async () => answer });

export const none = always([]);
export const domainBlocks = always([]);
