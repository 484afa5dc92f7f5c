// Writes an entry, in the transaction of what it tells: both are kept, or neither. It waits there for its place in the tree,
// which it has within a second (../grow.ts): nobody who records waits for anybody else.

import { randomBytes } from 'node:crypto';
import { newId, type Tx } from '#platform';
import { bodyOf, subjectHash } from './body.ts';
import type { EntryKind, LedgerEntry, LedgerId, Subject } from './kinds.ts';
import { insertWaiting, upsertSalt } from './entries.sql.ts';

const DAY_MS = 86_400_000;
/** How long one may appeal, or ask us to prove what we did: until then what an entry is about can be shown, whoever deletes it. */
const CONTESTED_DAYS = 190;
/** Of these we hear when they are deleted; the salts of all others go by themselves, when nothing can be contested any more. */
const LASTING: ReadonlySet<string> = new Set(['parley', 'account']);
const CONTESTABLE: ReadonlySet<EntryKind> = new Set([
  'decision',
  'appeal',
  'report',
  'notice',
  'order',
  'preservation',
]);

/**
 * Records that something was done. Two statements, no lock that another recorder would wait for.
 *
 * @throws Error for facts that are no codes or numbers, and so might be personal.
 */
export async function record<K extends EntryKind>(tx: Tx, entry: LedgerEntry<K>): Promise<LedgerId> {
  const id = (entry.id as LedgerId | undefined) ?? newId<LedgerId>();
  const salt = entry.subject ? await saltOf(tx, entry.subject, heldUntil(entry)) : null;
  if (!salt && entry.content !== undefined) throw new Error('content is committed to as that of a subject');
  const subject = salt && subjectHash(salt, entry.subject!);
  await insertWaiting(tx, { id, kind: entry.kind, at: entry.at, body: bodyOf(id, entry, salt), subject });
  return id;
}

const heldUntil = ({ kind, at, subject }: LedgerEntry): Date | null =>
  CONTESTABLE.has(kind) || !LASTING.has(subject!.kind) ? new Date(at.getTime() + CONTESTED_DAYS * DAY_MS) : null;

/** The salt of a subject: made when it is first spoken of. */
async function saltOf(tx: Tx, subject: Subject, until: Date | null): Promise<Buffer> {
  const salt = randomBytes(32);
  for (;;) {
    const found = await upsertSalt(tx, subject, salt, { until, isLeaving: !LASTING.has(subject.kind) });
    // Nothing: somebody else made it while our statement ran, and the next one sees it.
    if (found) return found;
  }
}
