// The tables this domain owns.

export const tables = ['notifications'] as const;
