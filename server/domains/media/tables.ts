// The tables this domain owns.

export const tables = ['media'] as const;
