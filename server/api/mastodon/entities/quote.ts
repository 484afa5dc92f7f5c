// Quotes as one viewer sees them: in which state, and who may quote.

import type { AccountId, ParleyId, QuoteApproval, QuotePolicy, QuoteState } from '#contract';
import { noRelation, type Relation } from '#graph';
import { consentFor, quotePolicyOf } from '#parleys';
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
export function quoteState({ known, parleys, relations }: Vantage, { quotedId, say }: KeptQuote): QuoteState {
  if (say !== 'accepted') return say;
  const quoted = known.get(quotedId);
  if (!quoted) return 'deleted';
  const relation = relations.get(quoted.author_id) ?? noRelation;
  if (relation.blocks) return 'blocked_account';
  if (!parleys.has(quotedId)) return 'unauthorized';
  return relation.isMuted ? 'muted_account' : 'accepted';
}

/** Whether the viewer sees what is quoted: of whom they mute, an app may show it when asked. */
export const isShown = (state: QuoteState): boolean => state === 'accepted' || state === 'muted_account';

type Said = Omit<QuoteApproval, 'current_user'>;
const SAID: Record<QuotePolicy, Said> = {
  public: { automatic: ['public'], manual: [] },
  followers: { automatic: ['followers'], manual: [] },
  followers_ask: { automatic: ['followers'], manual: ['public'] },
  ask: { automatic: [], manual: ['public'] },
  nobody: { automatic: [], manual: [] },
};

/** Who may quote a parley, and whether the viewer may. */
export function approvalJson({ viewer, relations }: Vantage, parley: Kept): string {
  const isAuthor = parley.author_id === viewer;
  const isFollower = relations.get(parley.author_id)?.follows ?? false;
  const current = viewer === null ? 'denied' : consentFor(parley, { isAuthor, isFollower });
  return APPROVALS[quotePolicyOf(parley)][current];
}

/** All that there are, ready to be sent. */
const APPROVALS = Object.fromEntries(
  Object.entries(SAID).map(([policy, said]) => {
    const of = (current: QuoteApproval['current_user']): string =>
      JSON.stringify({ ...said, current_user: current } satisfies QuoteApproval);
    return [policy, { automatic: of('automatic'), manual: of('manual'), denied: of('denied') }];
  }),
) as Record<QuotePolicy, Record<QuoteApproval['current_user'], string>>;
