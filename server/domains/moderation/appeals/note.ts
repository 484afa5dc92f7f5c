// What the staff say among themselves of an appeal.

import type { Id } from '#contract';
import { newId, notFound, transact, type SignedAct } from '#platform';
import { requirePermission } from '../staff/permissions.ts';
import { wordsOf } from './appeal.ts';
import { findAppeal, insertNote, type NoteRow } from './appeals.sql.ts';

/** @throws Refusal 'not-found'; naming `words`. */
export async function note(act: SignedAct, appeal: Id, words: string): Promise<NoteRow> {
  requirePermission(act, 'appeals.decide');
  if (!(await findAppeal(act.sql, appeal))) throw notFound('Appeal');
  const row = {
    appeal_id: appeal,
    id: newId<Id>(),
    author_id: act.viewer.id,
    words: wordsOf(words),
    created_at: act.now,
  };
  await transact(act, (tx) => insertNote(tx, row));
  return row;
}
