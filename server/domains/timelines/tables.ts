// The tables this domain owns.

export const tables = ['homes', 'home_entries', 'loud_authors', 'loud_entries'] as const;
