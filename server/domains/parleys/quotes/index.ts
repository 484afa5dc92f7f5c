// Quotes: made with a parley, allowed beforehand by the author of what is quoted, revoked by them.

export { revokeQuote, setQuotePolicy } from './consent.ts';
export { listQuoting } from './list.ts';
export { mayQuote, quotePolicyOf } from './may-quote.ts';
