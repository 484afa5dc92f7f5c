// Who may quote a parley that they see: its author says so beforehand, or is asked. Pure.

import type { QuoteApproval, QuotePolicy, Visibility } from '#contract';

export interface Quotable {
  visibility: Visibility;
  quote_policy: QuotePolicy;
}

/** 'automatic' where consent was given beforehand, 'manual' where the author must be asked. */
export type Consent = QuoteApproval['current_user'];

/** Whom the author lets quote. What is for few nobody else may show to others. */
export const quotePolicyOf = ({ visibility, quote_policy: policy }: Quotable): QuotePolicy =>
  visibility === 'public' || visibility === 'unlisted' ? policy : 'nobody';

const OF_FOLLOWER: Record<QuotePolicy, Consent> = {
  public: 'automatic',
  followers: 'automatic',
  followers_ask: 'automatic',
  ask: 'manual',
  nobody: 'denied',
};
const OF_STRANGER: Record<QuotePolicy, Consent> = { ...OF_FOLLOWER, followers: 'denied', followers_ask: 'manual' };

/** Nobody quotes what is direct; an author may quote what they said to their followers, to them. */
export function consentFor(
  parley: Quotable,
  { isAuthor, isFollower }: { isAuthor: boolean; isFollower: boolean },
): Consent {
  if (parley.visibility === 'direct') return 'denied';
  if (isAuthor) return 'automatic';
  return (isFollower ? OF_FOLLOWER : OF_STRANGER)[quotePolicyOf(parley)];
}

/** What shows a parley for followers is for followers as well, or for fewer. */
export const narrowed = (wished: Visibility, quoted: Visibility): Visibility =>
  quoted === 'followers' && (wished === 'public' || wished === 'unlisted') ? 'followers' : wished;
