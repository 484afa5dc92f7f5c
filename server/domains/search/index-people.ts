// Brings people into the index by their handles and the words of their names.

import type { AccountId } from '#contract';
import type { Tx } from '#platform';
import { fold, wordsOf } from './fold.ts';
import { selectPeople, upsertPeople } from './indexing.sql.ts';

export async function indexPeople(tx: Tx, accounts: readonly AccountId[]): Promise<void> {
  const people = await selectPeople(tx, accounts);
  if (people.length === 0) return;
  await upsertPeople(
    tx,
    people.map(({ account_id, handle, display_name }) => {
      const words = [...wordsOf(display_name).map(fold), handle, ...handle.split('_').filter((part) => part !== '')];
      return { account_id, handle, words: [...new Set(words)] };
    }),
  );
}
