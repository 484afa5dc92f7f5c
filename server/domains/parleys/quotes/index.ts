// Quotes: made with a parley, allowed by the author of what is quoted beforehand or when asked, revoked by them.

export { isStanding, type Say } from './quotes.sql.ts';
export { revokeQuote, setQuotePolicy } from './consent.ts';
export { listQuoting } from './list.ts';
export { answerAsking, listAsking, type Asking } from './ask.ts';
export { consentFor, quotePolicyOf, type Consent } from './may-quote.ts';
