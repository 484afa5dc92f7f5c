// Who may quote a parley that they see: its author says so beforehand. Pure.

import type { QuotePolicy, Visibility } from '#contract';

export interface Quotable {
  visibility: Visibility;
  quote_policy: QuotePolicy;
}

/** Whom the author lets quote. What is for few nobody else may show to others. */
export const quotePolicyOf = ({ visibility, quote_policy: policy }: Quotable): QuotePolicy =>
  visibility === 'public' || visibility === 'unlisted' ? policy : 'nobody';

/** Nobody quotes what is direct; an author may quote what they said to their followers, to them. */
export function mayQuote(
  parley: Quotable,
  { isAuthor, isFollower }: { isAuthor: boolean; isFollower: boolean },
): boolean {
  if (parley.visibility === 'direct') return false;
  const policy = quotePolicyOf(parley);
  return isAuthor || policy === 'public' || (policy === 'followers' && isFollower);
}

/** What shows a parley for followers is for followers as well, or for fewer. */
export const narrowed = (wished: Visibility, quoted: Visibility): Visibility =>
  quoted === 'followers' && (wished === 'public' || wished === 'unlisted') ? 'followers' : wished;
