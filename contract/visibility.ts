// The four ways to be heard, in our words and in the Mastodon API's, and who may pass on what they heard as a quote.

export const visibilities = ['public', 'unlisted', 'followers', 'direct'] as const;
export type Visibility = (typeof visibilities)[number];

export const wireVisibilities = ['public', 'unlisted', 'private', 'direct'] as const;
export type WireVisibility = (typeof wireVisibilities)[number];

export const toWire = (visibility: Visibility): WireVisibility => (visibility === 'followers' ? 'private' : visibility);
export const fromWire = (visibility: WireVisibility): Visibility =>
  visibility === 'private' ? 'followers' : visibility;

/** `ask`: the author is asked each time; `followers_ask`: by all but followers. */
export const quotePolicies = ['public', 'followers', 'followers_ask', 'ask', 'nobody'] as const;
export type QuotePolicy = (typeof quotePolicies)[number];

/** Those that the Mastodon API has a word for. */
export type WireQuotePolicy = Exclude<QuotePolicy, 'followers_ask' | 'ask'>;

/** The strictest that clients of the Mastodon API know: who would have to ask may not, as far as they can tell. */
export const toWireQuotePolicy = (policy: QuotePolicy): WireQuotePolicy =>
  policy === 'followers_ask' ? 'followers' : policy === 'ask' ? 'nobody' : policy;
