// A private note about somebody, for one's own eyes; an empty one is none.

import { countGraphemes, limits, type AccountId } from '#contract';
import { notFound, Refusal, transact, type SignedAct } from '#platform';
import { isAccount } from '../pairs.sql.ts';
import { deleteNote, upsertNote } from './regard.sql.ts';

/** @throws Refusal for nobody, and for words too long, naming `comment`. */
export async function noteAbout(act: SignedAct, whom: AccountId, written: string): Promise<void> {
  const words = written.trim();
  const most = limits.noteCharacters;
  if (words.length > most * 10 || countGraphemes(words) > most)
    throw new Refusal('invalid', `may have at most ${most} characters`, 'comment');
  await transact(act, async (tx) => {
    if (!(await isAccount(tx, whom))) throw notFound();
    if (words === '') await deleteNote(tx, act.viewer.id, whom);
    else await upsertNote(tx, act.viewer.id, whom, words, act.now);
  });
}
