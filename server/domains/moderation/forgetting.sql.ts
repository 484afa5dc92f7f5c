// The statements that forget people and what they said.

import type { AccountId, Id } from '#contract';
import type { Tx } from '#platform';

export async function forgetVerdicts(tx: Tx, subject: Id): Promise<void> {
  await tx`delete from verdicts where subject_id = ${subject}`;
}

export async function forgetAuthor(tx: Tx, author: AccountId): Promise<void> {
  await tx`delete from verdicts where author_id = ${author}`;
  await tx`update decisions set author_id = null, facts = '', note = '' where author_id = ${author}`;
}
