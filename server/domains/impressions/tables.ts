// The tables this domain owns.

export const tables = ['impression_hours'] as const;
