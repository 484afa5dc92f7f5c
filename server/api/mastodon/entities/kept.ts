// What is kept of a parley that was rendered.

import type { AccountId, ParleyId, QuotePolicy, Visibility } from '#contract';
import type { Restriction } from '#moderation';
import type { Say } from '#parleys';
import type { KeptPoll } from './poll.ts';
import type { Own } from './status-own.ts';

/** What a parley shows of somebody's; what is quoted may be gone. */
export interface KeptQuote {
  quotedId: ParleyId;
  /** What the author of what is quoted makes of it. */
  say: Say;
}

/** What is kept of a parley: enough to decide who may see it, and what it looks like to everybody. */
export interface Kept {
  id: ParleyId;
  author_id: AccountId;
  visibility: Visibility;
  quote_policy: QuotePolicy;
  thread_id: ParleyId;
  mentioned: readonly AccountId[];
  /** JSON up to where the author's account goes. */
  head: string;
  /** The same where a measure covers what it says; null where none does. */
  coveredHead: string | null;
  /** What was decided of it. */
  standing: readonly Restriction[];
  /** Who decides of a reply that does not stand; null where it does. */
  awaits: AccountId | null;
  /** What each viewer sees in their own way: rendered for each, behind the account. */
  parts: { poll: KeptPoll | null; quote: KeptQuote | null };
  /** What other servers do not have. */
  own: Own;
  /** All that it says in plain words: text, warning, a poll's options, alt texts. What a viewer's filters are held against. */
  words: string;
}
