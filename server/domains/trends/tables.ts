// The tables this domain owns.

export const tables = ['trends', 'trend_verdicts'] as const;
