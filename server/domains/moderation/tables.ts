// The tables this domain owns.

export const tables = ['reports'] as const;
