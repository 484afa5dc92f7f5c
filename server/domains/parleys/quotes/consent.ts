// The author's say over who quotes them: revoking one quote, and changing who may quote from now on.

import type { ParleyId, QuotePolicy } from '#contract';
import { announce, bump, notFound, Refusal, transact, type SignedAct } from '#platform';
import { lockParley } from '../parleys.sql.ts';
import { visibleParleyOf } from '../visible.ts';
import { findQuote, updateQuotePolicy, updateRevoked } from './quotes.sql.ts';

/** Takes one's parley out of `quoting`, for good. To revoke twice is to revoke once. @throws Refusal for others' parleys. */
export async function revokeQuote(act: SignedAct, quoted: ParleyId, quoting: ParleyId): Promise<void> {
  const { author_id: author } = await visibleParleyOf(act, quoted);
  if (author !== act.viewer.id) throw new Refusal('forbidden', 'This action is not allowed');
  const quote = await findQuote(act.sql, quoting);
  if (quote?.quoted_id !== quoted) throw notFound();
  await transact(act, async (tx) => {
    const revoked = await updateRevoked(tx, quoted, quoting, act.now);
    if (!revoked) return;
    if (isForAll(revoked)) await bump(tx, quoted, 'quotes', -1);
    await announce(tx, { kind: 'parleys.quote-revoked', parley: quoting, author: quote.author_id, quoted });
  });
}

/** Only what everybody can see is in the count that everybody sees. */
const isForAll = ({ visibility }: { visibility: string }): boolean =>
  visibility === 'public' || visibility === 'unlisted';

/** Says who may quote a parley of the viewer's from now on; quotes that were made stay. */
export async function setQuotePolicy(act: SignedAct, id: ParleyId, policy: QuotePolicy): Promise<void> {
  await transact(act, async (tx) => {
    const row = await lockParley(tx, id);
    if (!row || row.author_id !== act.viewer.id) throw notFound();
    if (row.quote_policy === policy) return;
    await updateQuotePolicy(tx, id, policy);
    await announce(tx, { kind: 'parleys.counted', parley: id });
  });
}
