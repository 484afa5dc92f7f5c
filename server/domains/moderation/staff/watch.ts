// Who of the staff reads very much is noticed: a case about them is opened for those who watch over the house, and they cannot close
// it. Nobody who works by hand comes near it.

import { type Id } from '#contract';
import { announce, transact, type SignedAct } from '#platform';
import { bring } from '../cases/bring.ts';
import { insertEvent } from '../cases/events.sql.ts';
import { freezeAccount } from '../reports/freeze-account.ts';
import { noteReads } from './watch.sql.ts';

/** How many different cases and people one may look at in an hour: three times what a sustained pace needs. */
export const READS_AN_HOUR = 600;
const HOUR_MS = 3_600_000;

export interface Read {
  kind: 'case' | 'account' | 'evidence';
  id: Id;
}

/** Notes that the viewer looks at `reads`. */
export async function watchReads(act: SignedAct, reads: readonly Read[]): Promise<void> {
  if (reads.length === 0) return;
  const hour = new Date(Math.floor(act.now.getTime() / HOUR_MS) * HOUR_MS);
  const who = act.viewer.id;
  const { before, after } = await transact(act, (tx) => noteReads(tx, who, hour, reads));
  if (before < READS_AN_HOUR && after >= READS_AN_HOUR) await alarm(act, after);
}

/** Told by the house, not by who set it off. */
async function alarm(act: SignedAct, reads: number): Promise<void> {
  const who = act.viewer.id;
  act.log.warn({ staff: who, reads }, 'somebody of the staff reads very much');
  const exhibit = await freezeAccount(act.sql, who);
  const itself = { ...act, viewer: null };
  await transact(act, async (tx) => {
    const matter = { subject: exhibit.subject, harm: 'other', source: 'alarm', exhibits: [exhibit], reach: 0 } as const;
    const { caseId } = await bring(tx, itself, { ...matter, data: { reads } });
    await insertEvent(tx, caseId, act.now, { kind: 'alarm', data: { reads, limit: READS_AN_HOUR } });
    await announce(tx, { kind: 'moderation.alarm', staff: who, case: caseId });
  });
}
