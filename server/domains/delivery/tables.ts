// The tables this domain owns.

export const tables = ['delivery_keys'] as const;
