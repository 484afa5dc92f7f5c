// Puts into banks and takes out of them. A change is whole or not at all, says who, from where and why, and is heard by every
// process at its commit; what it wants is then looked for among all that is stored.

import type { Id } from '#contract';
import { addJob, announce, newId, transact, type Act, type Tx } from '#platform';
import { requirePermission } from '../staff/permissions.ts';
import { insertChange, insertEntries, lockChanges, updateCounts, updateRemoved, type Counted } from './banks.sql.ts';
import type { Entry } from './entries.ts';
import { insertSweep } from './sweeps.sql.ts';

export interface Grounds {
  /** Where it comes from: a list's name, a case, a person. */
  source: string;
  why: string;
}

export interface Changed extends Counted {
  change: Id;
}

const BATCH = 2_000;

/**
 * Adds `entries`; those that are there are left, or replaced where they were otherwise.
 *
 * @param onBatch hears how many have been written. @throws Refusal 'forbidden' for who may not decide of many at once.
 */
export async function addToBanks(
  act: Act,
  entries: readonly Entry[],
  grounds: Grounds,
  onBatch: (written: number) => void = () => {},
): Promise<Changed> {
  requirePermission(act, 'cases.bulk');
  return transact(act, async (tx) => {
    const change = await begin(tx, act, grounds);
    const counted: Counted = { added: 0, replaced: 0 };
    const distinct = withoutRepeats(entries);
    for (let at = 0; at < distinct.length; at += BATCH) {
      const batch = distinct.slice(at, at + BATCH);
      const done = await insertEntries(
        tx,
        change,
        batch,
        batch.map(() => newId()),
      );
      counted.added += done.added;
      counted.replaced += done.replaced;
      onBatch(batch.length);
    }
    await updateCounts(tx, change, counted);
    const isOfMedia = distinct.some(({ kind }) => kind === 'pdq' || kind === 'sha256');
    if (isOfMedia && counted.added > 0) {
      await insertSweep(tx, change, act.now);
      await addJob(tx, 'moderation.sweep-bank', { change }, { key: `moderation.sweep-bank:${change}` });
    }
    return { change, ...counted };
  });
}

/** Takes entries out, and takes back what was done because of them; they stay on record. @returns which of them stood. @throws Refusal 'forbidden' for who may not decide of many at once. */
export async function removeFromBanks(act: Act, ids: readonly Id[], grounds: Grounds): Promise<Id[]> {
  requirePermission(act, 'cases.bulk');
  return transact(act, async (tx) => {
    const change = await begin(tx, act, grounds);
    const removed = await updateRemoved(tx, change, ids);
    await updateCounts(tx, change, { added: 0, replaced: removed.length });
    if (removed.length > 0) await addJob(tx, 'moderation.release-found', { change });
    return removed;
  });
}

async function begin(tx: Tx, { viewer, now }: Act, { source, why }: Grounds): Promise<Id> {
  await lockChanges(tx);
  const change = newId<Id>();
  const row = { id: change, account_id: viewer?.id ?? null, source, why, added: 0, removed: 0, changed_at: now };
  await insertChange(tx, row);
  await announce(tx, { kind: 'moderation.bank-changed', change });
  return change;
}

/** Of what is named twice, the last. */
const withoutRepeats = (entries: readonly Entry[]): Entry[] => [
  ...new Map(entries.map((entry) => [`${entry.kind}${entry.key.toString('latin1')}`, entry])).values(),
];
