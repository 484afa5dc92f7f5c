// The texts and addresses that one change wants found.

import type { Id } from '#contract';
import type { Reader } from '#platform';
import { selectOfChange } from './banks.sql.ts';
import { matchesIn, type BankMatch } from './match.ts';
import { learn, nothingKnown, PAGE } from './memory.ts';

export interface WantedWords {
  isEmpty: boolean;
  find(text: string, now: Date): BankMatch[];
}

export async function wordsWantedBy(sql: Reader, change: Id): Promise<WantedWords> {
  const known = nothingKnown();
  for (let after = '0' as Id, isMore = true; isMore;) {
    const rows = await selectOfChange(sql, change, after, PAGE);
    for (const row of rows) if (row.kind === 'text' || row.kind === 'url') learn(known, row);
    isMore = rows.length === PAGE;
    after = rows.at(-1)?.id ?? after;
  }
  return { isEmpty: known.roll.size === 0, find: (text, now) => matchesIn(known, text, now) };
}
