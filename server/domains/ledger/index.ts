// Who lives here: the ledger, in which whatever is done about what people make is written for good, as hashes and small facts
// that anybody may read and nobody can change unseen. Knows nobody: subjects are a kind and an id to it, and only their salted
// hashes leave it. Announces nothing. docs/ledger.md says how it works.
//
// To write: `await record(tx, { kind, at: act.now, facts, subject, content })` inside the transaction of what was done. It
// returns the entry's id, for the `of` of what follows from it; give `id` where a row of yours is what it tells of. kinds.ts lists
// kinds and their facts: codes and numbers only.

import type { Work } from '#platform';
import { jobs, rounds, subscriptions } from './work.ts';

export { record } from './entries/record.ts';
export {
  entryKinds,
  type Automation,
  type EntryKind,
  type FactsOf,
  type FoundBy,
  type LedgerEntry,
  type LedgerId,
  type Subject,
} from './entries/kinds.ts';
export { bodyOf, parseBody, type PublicEntry } from './entries/body.ts';
export { findEntry, ledgerEntriesOf, selectAbout, selectOfKind, type EntryRow } from './entries/entries.sql.ts';
export { forgetSubjects, holdSubject } from './entries/erase.ts';
export { hashOfSubject, openingOf, waitingAbout, type Opening } from './entries/opening.ts';
export { consistencyOf, inclusionOf, ledgerEntriesBetween, listCheckpoints, newestCheckpoint } from './read.ts';
export { asPem, openNote, readKey, writtenKey, type Checkpoint, type PublicKey } from './checkpoints/note.ts';
export { publicKeyOf } from './checkpoints/key.ts';
export { grow } from './grow.ts';
export { entryBundle, tileAt } from './tiled.ts';
export { followLedger, type Read, type Seen } from './audit/follow.ts';
export { verifyLedger, type Progress, type Verified } from './audit/verify.ts';
export { tables } from './tables.ts';

export const work: Work = { subscriptions, jobs, rounds };
