// The tables this domain owns.

export const tables = ['collections', 'collection_items'] as const;
