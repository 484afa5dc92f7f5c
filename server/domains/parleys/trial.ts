// Reads what was said for policies that are tried: what has just been posted, for those in their shadow; what was said before, for
// one that is proposed.

import type { AccountId, Id, ParleyId } from '#contract';
import { beginTrial, isWatched, markSaid, watch, type Said } from '#moderation';
import { firstIdAt, transact, type Act } from '#platform';
import { selectSaid } from './trial.sql.ts';

const BATCH = 500;
const MINUTE_MS = 60_000;
/** Of what was said before, the newest. */
export const TRIED = 20_000;

/** Marks what was said, so that the same from many is known; and lets policies in their shadow look at it. */
export async function lookBack(act: Act, parleys: readonly ParleyId[]): Promise<void> {
  const said = await saidIn(act, { ids: parleys });
  const marks = said.map(({ author, words }) => ({ author, text: words.filter((one) => one !== '').join('\n\n') }));
  await transact(act, (tx) => markSaid(tx, marks));
  if (await isWatched(act)) await watch(act, said);
}

/** May be run again: it begins anew. */
export async function backtest(act: Act, policy: Id): Promise<void> {
  const below = firstIdAt(new Date(act.now.getTime() + MINUTE_MS)) as ParleyId;
  const read = await saidIn(act, { below, most: TRIED });
  const trial = await beginTrial(act, policy, read.length);
  if (!trial) return;
  for (let from = 0; from < read.length; from += BATCH) {
    trial.add(read.slice(from, from + BATCH));
    await transact(act, (tx) => trial.save(tx));
  }
  if (read.length === 0) await transact(act, (tx) => trial.save(tx));
}

async function saidIn(
  { sql, now }: Act,
  which: { ids: readonly ParleyId[] } | { below: ParleyId; most: number },
): Promise<(Said & { author: AccountId })[]> {
  const rows = await selectSaid(sql, which);
  return rows.map(({ id, author, text, warning, options, alts, since }) => ({
    subject: id as string as Id,
    author,
    words: [text, warning, ...(options ?? []), ...alts],
    since,
    now,
  }));
}
