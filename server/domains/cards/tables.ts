// The tables this domain owns.

export const tables = ['cards', 'parley_cards'] as const;
