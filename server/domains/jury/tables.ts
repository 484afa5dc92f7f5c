// The tables this domain owns.

export const tables = ['jurors', 'juries', 'jury_seats'] as const;
