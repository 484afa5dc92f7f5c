// Days that our own texts name.

/** The day our own texts took effect. */
export const DOCUMENTS_DATE = '2026-01-01';
