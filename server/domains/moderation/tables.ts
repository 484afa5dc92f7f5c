// The tables this domain owns.

export const tables = ['reports', 'decisions', 'restrictions', 'verdicts'] as const;
