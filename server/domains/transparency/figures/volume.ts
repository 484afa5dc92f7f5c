// How much was judged: each hour the ledger is told how many parleys were said in the one before, all of which went through the
// screen. Without it nobody could put the rest in proportion.

import { findEntry, record, type LedgerId } from '#ledger';
import { parleysBetween } from '#parleys';
import { firstIdAt, isUniqueViolation, transact, type Act } from '#platform';

const HOUR_MS = 3_600_000;

/** Once, however often it is asked: the hour gives the entry its id. */
export async function tellVolume(act: Act): Promise<void> {
  const until = new Date(Math.floor(act.now.getTime() / HOUR_MS) * HOUR_MS);
  const from = new Date(until.getTime() - HOUR_MS);
  const id = firstIdAt(until) as LedgerId;
  if (await findEntry(act.sql, id)) return;
  const [judged] = await parleysBetween(act.sql, [{ from, until }]);
  const facts = { judged: judged!, surface: 'parley', hour: from.toISOString().slice(0, 13) };
  try {
    await transact(act, (tx) => record(tx, { id, kind: 'volume', at: until, facts }));
  } catch (error) {
    // It waits for its place already.
    if (!isUniqueViolation(error)) throw error;
  }
}
