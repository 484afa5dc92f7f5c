// The tables this domain owns.

export const tables = ['homes', 'home_entries'] as const;
