// Quotes as one viewer sees them: in which state, and who may quote.

import type { AccountId, ParleyId, QuoteApproval, QuotePolicy, QuoteState } from '#contract';
import { noRelation, type Relation } from '#graph';
import { mayQuote, quotePolicyOf } from '#parleys';
import type { Kept, KeptQuote } from './kept.ts';

/** What decides how a viewer sees a quote. */
export interface Vantage {
  viewer: AccountId | null;
  /** All that exist. */
  known: ReadonlyMap<ParleyId, Kept>;
  /** Only those that may be seen. */
  parleys: ReadonlyMap<ParleyId, Kept>;
  relations: ReadonlyMap<AccountId, Relation>;
}

/** In which state a quote is for the viewer. */
export function quoteState({ known, parleys, relations }: Vantage, { quotedId, isRevoked }: KeptQuote): QuoteState {
  if (isRevoked) return 'revoked';
  const quoted = known.get(quotedId);
  if (!quoted) return 'deleted';
  const relation = relations.get(quoted.author_id) ?? noRelation;
  if (relation.blocks) return 'blocked_account';
  if (!parleys.has(quotedId)) return 'unauthorized';
  return relation.isMuted ? 'muted_account' : 'accepted';
}

/** Whether the viewer sees what is quoted: of whom they mute, an app may show it when asked. */
export const isShown = (state: QuoteState): boolean => state === 'accepted' || state === 'muted_account';

const AUTOMATIC: Record<QuotePolicy, QuoteApproval['automatic']> = {
  public: ['public'],
  followers: ['followers'],
  nobody: [],
};

/** Who may quote a parley, and whether the viewer may. */
export function approvalJson({ viewer, relations }: Vantage, parley: Kept): string {
  const isAuthor = parley.author_id === viewer;
  const isFollower = relations.get(parley.author_id)?.follows ?? false;
  const current = viewer !== null && mayQuote(parley, { isAuthor, isFollower }) ? 'automatic' : 'denied';
  return APPROVALS[quotePolicyOf(parley)][current];
}

/** The six there are, ready to be sent. */
const APPROVALS = Object.fromEntries(
  Object.entries(AUTOMATIC).map(([policy, automatic]) => {
    const of = (current: QuoteApproval['current_user']): string =>
      JSON.stringify({ automatic, manual: [], current_user: current } satisfies QuoteApproval);
    return [policy, { automatic: of('automatic'), denied: of('denied') }];
  }),
) as Record<QuotePolicy, Record<QuoteApproval['current_user'], string>>;
