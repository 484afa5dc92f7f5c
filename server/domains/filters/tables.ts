// The tables this domain owns.

export const tables = ['filters', 'filter_keywords', 'filter_parleys'] as const;
