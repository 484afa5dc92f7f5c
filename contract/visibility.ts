// The four ways to be heard, in our words and in the Mastodon API's, and who may pass on what they heard as a quote.

export const visibilities = ['public', 'unlisted', 'followers', 'direct'] as const;
export type Visibility = (typeof visibilities)[number];

export const wireVisibilities = ['public', 'unlisted', 'private', 'direct'] as const;
export type WireVisibility = (typeof wireVisibilities)[number];

export const toWire = (visibility: Visibility): WireVisibility => (visibility === 'followers' ? 'private' : visibility);
export const fromWire = (visibility: WireVisibility): Visibility =>
  visibility === 'private' ? 'followers' : visibility;

export const quotePolicies = ['public', 'followers', 'nobody'] as const;
export type QuotePolicy = (typeof quotePolicies)[number];
