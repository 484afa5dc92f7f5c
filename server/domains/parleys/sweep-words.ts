// Looks for words and addresses that were put into a bank among all that was said, the latest first, and holds what says them. What was
// said to few by name is left alone, as everywhere, until one of them reports it.

import { setImmediate } from 'node:timers/promises';
import type { Id, ParleyId } from '#contract';
import { holdWords, wordsWantedBy, type WantedWords } from '#moderation';
import { addJob, transact, type JobAct } from '#platform';
import { freezeParleys } from './freeze.ts';
import { selectSaid, type SaidRow } from './sweep-words.sql.ts';

const PAGE = 1_000;
const A_BREATH = 100;
const LAST = '9223372036854775807' as ParleyId;

export interface Sweep {
  change: Id;
  /** What is older is still to be looked at. */
  before?: ParleyId | undefined;
}

/** Safe to run twice: each is held once for each entry. Who is stopped leaves the rest to another. */
export async function sweepWords(act: JobAct, { change, before = LAST }: Sweep): Promise<void> {
  const wanted = await wordsWantedBy(act.sql, change);
  if (wanted.isEmpty) return;
  for (let at = before; ;) {
    if (act.signal.aborted) return leaveTo(act, { change, before: at });
    const rows = await selectSaid(act.sql, at, PAGE);
    await holdIn(act, wanted, rows);
    if (rows.length < PAGE) return;
    at = rows.at(-1)!.id;
  }
}

const leaveTo = (act: JobAct, sweep: Sweep): Promise<void> =>
  transact(act, (tx) => addJob(tx, 'parleys.sweep-words', sweep, { at: new Date(Date.now() + 1_000) }));

async function holdIn(act: JobAct, wanted: WantedWords, rows: readonly SaidRow[]): Promise<void> {
  for (const [n, { id, text, warning }] of rows.entries()) {
    // Others have work here too.
    if (n % A_BREATH === 0) await setImmediate();
    const [match] = wanted.find(`${warning}\n\n${text}`.trim(), act.now);
    if (!match) continue;
    await transact(act, async (tx) => {
      const [exhibit] = await freezeParleys(tx, [id]);
      if (exhibit) await holdWords(tx, act, exhibit, match);
    });
  }
}
