// The tables this domain owns.

export const tables = ['conversations'] as const;
