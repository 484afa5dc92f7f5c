// Who may not come in, and which towns are not dealt with.

export { addBar, barOf, barredBy, barsOnMail, changeBar, listBars, removeBar, type NewBar } from './bars.ts';
export type { BarKind, BarRow } from './bars.sql.ts';
export { canonicalMail, mailDigest } from './mail.ts';
