// A parley stands where the restrictions on it, and of a reply the owner of its thread, let it: taken out of sight it leaves the counts that all see, and comes back to them.
// What was held before anybody saw it is posted when it is let go. Who may see a parley never waits for this: it is decided from
// the restrictions themselves.

import type { Id, ParleyId } from '#contract';
import { OUT_OF_SIGHT, readRestrictions } from '#moderation';
import { announce, bump, transact, type Act, type Tx } from '#platform';
import { countersOf } from './counts.ts';
import { lockParley, type ParleyRow } from './parleys.sql.ts';
import { findQuote } from './quotes/quotes.sql.ts';
import { selectShowing, updateOut } from './standing.sql.ts';

/** Brings `parley` where its restrictions say. May be run again at any time. */
export const stand = (act: Act, parley: ParleyId): Promise<void> => transact(act, (tx) => standIn(tx, act, parley));

/** As part of what decides of it. */
export async function standIn(tx: Tx, { now }: Pick<Act, 'now'>, parley: ParleyId): Promise<void> {
  const row = await lockParley(tx, parley);
  if (!row) return;
  const isOut = isOutOfSight(row, now);
  if (isOut === (row.out !== null)) return;
  const quoted = (await findQuote(tx, row.id))?.quoted_id ?? null;
  const counters = countersOf({ ...row, out: null, quoted_id: quoted });
  for (const [owner, what] of counters) await bump(tx, owner, what, isOut ? -1 : 1);
  await updateOut(tx, row.id, isOut ? 'hidden' : null);
  await tell(tx, row, quoted, isOut);
}

/** Those parleys that show a medium. */
export async function standAll(act: Act, medium: Id): Promise<void> {
  for (const parley of await selectShowing(act.sql, medium)) await stand(act, parley);
}

const isOutOfSight = ({ restrictions, review }: ParleyRow, now: Date): boolean =>
  review !== null ||
  readRestrictions(restrictions).some(
    ({ measure, ends_at }) => OUT_OF_SIGHT.includes(measure) && (ends_at === null || ends_at > now),
  );

async function tell(tx: Tx, row: ParleyRow, quoted: ParleyId | null, isOut: boolean): Promise<void> {
  const { id: parley, author_id: author, reply_to_id: parent } = row;
  const about = { parley, author, ...(parent && { parent }), ...(quoted && { quoted }) };
  if (isOut) await announce(tx, { kind: 'parleys.withdrawn', ...about });
  else if (row.out === 'hidden') await announce(tx, { kind: 'parleys.restored', ...about });
  else await announce(tx, { kind: 'parleys.posted', ...about, isDirect: row.visibility === 'direct' });
}
