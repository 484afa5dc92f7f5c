// A few public parleys that nobody flagged, chosen at random each hour, are put before the staff last of all: what is found among them
// tells how much is missed everywhere.

import { randomInt } from 'node:crypto';
import type { ParleyId } from '#contract';
import { bring } from '#moderation';
import { firstIdAt, transact, type Act } from '#platform';
import { selectUnflagged } from './auditing.sql.ts';
import { freezeParleys, reachOf } from './freeze.ts';

/** How many an hour: in a day enough to be seen, and not to be in the way. */
const AN_HOUR = 5;
const HOUR_MS = 3_600_000;

/** Safe to be run twice: what has a case is not chosen again. */
export async function auditSome(act: Act): Promise<void> {
  const now = act.now.getTime();
  const chosen = new Set<ParleyId>();
  for (let i = 0; i < AN_HOUR; i++) {
    const from = new Date(now - 24 * HOUR_MS + randomInt(24 * HOUR_MS));
    const id = await selectUnflagged(act.sql, firstIdAt(from), firstIdAt(act.now));
    if (id) chosen.add(id);
  }
  for (const exhibit of await freezeParleys(act.sql, [...chosen])) {
    const { subject } = exhibit;
    const reach = await reachOf(act.sql, subject.author, subject.id);
    await transact(act, (tx) =>
      bring(tx, act, { subject, harm: 'other', source: 'audit', exhibits: [exhibit], reach }),
    );
  }
}
