// Judges what the screen could not judge when it was said.

import { accountOf } from '#accounts';
import type { ParleyId } from '#contract';
import { listUnscreened, readGate, settleUnscreened, type Gate } from '#moderation';
import { transact, within, type Act } from '#platform';
import { flag } from './flag.ts';
import { freezeParleys } from './freeze.ts';
import { lockParley } from './parleys.sql.ts';

const BATCH = 500;

export async function rescan(act: Act): Promise<void> {
  const waiting = await listUnscreened(act.sql, BATCH);
  if (waiting.length === 0) return;
  const gate = await readGate(act.sql);
  for (const id of waiting) await judgeAgain(act, gate, id as string as ParleyId);
}

const judgeAgain = (act: Act, gate: Gate, id: ParleyId): Promise<void> =>
  transact(act, async (tx) => {
    const row = await lockParley(tx, id);
    const [exhibit] = row ? await freezeParleys(tx, [id]) : [];
    if (!row || !exhibit) return;
    const { words, warning, poll_options: options, media } = exhibit.frozen;
    const { created_at: since } = await accountOf(tx, row.author_id);
    const said = [words, warning, ...options, ...media.map((one) => one.description ?? '')];
    const suspicion = gate.judge({ words: said, since, now: act.now });
    // It still cannot say.
    if (suspicion?.tier === 'unscreened') return;
    if (suspicion) await flag(tx, act, row, suspicion);
    await settleUnscreened(tx, within(act, tx), exhibit.subject.id);
  });
