// The author's say over who quotes them: revoking one quote, and changing who may quote from now on.

import type { ParleyId, QuotePolicy } from '#contract';
import { announce, bump, notFound, Refusal, transact, type SignedAct, type Tx } from '#platform';
import { lockParley } from '../parleys.sql.ts';
import { visibleParleyOf } from '../visible.ts';
import { findQuote, updateQuotePolicy, updateSay, type QuoteRow } from './quotes.sql.ts';

/** Takes one's parley out of `quoting`, for good. To revoke twice is to revoke once. @throws Refusal for others' parleys. */
export async function revokeQuote(act: SignedAct, quoted: ParleyId, quoting: ParleyId): Promise<void> {
  const { author_id: author } = await visibleParleyOf(act, quoted);
  if (author !== act.viewer.id) throw new Refusal('forbidden', 'This action is not allowed');
  const quote = await findQuote(act.sql, quoting);
  if (quote?.quoted_id !== quoted) throw notFound();
  await transact(act, async (tx) => {
    // Whoever takes back what they were only asked for says no.
    if (quote.say === 'accepted') await say(tx, quote, 'accepted', 'revoked', act.now);
    if (quote.say === 'pending') await say(tx, quote, 'pending', 'rejected', act.now);
  });
}

/** Says it, unless something else was said meanwhile. Only what everybody can see is in the count that everybody sees. */
export async function say(
  tx: Tx,
  { parley_id: quoting, author_id: author, quoted_id: quoted }: QuoteRow,
  before: 'accepted' | 'pending',
  say: 'accepted' | 'rejected' | 'revoked',
  now: Date,
): Promise<void> {
  const visibility = await updateSay(tx, quoting, { before, say, now });
  if (visibility === undefined) return;
  const isForAll = visibility === 'public' || visibility === 'unlisted';
  const change = Number(say === 'accepted') - Number(before === 'accepted');
  if (isForAll && change !== 0) await bump(tx, quoted, 'quotes', change);
  const kind = say === 'revoked' ? 'parleys.quote-revoked' : 'parleys.quote-answered';
  await announce(tx, { kind, parley: quoting, author, quoted });
}

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
