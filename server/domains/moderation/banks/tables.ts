// The tables of banks.

export const tables = ['bank_changes', 'bank_entries', 'bank_sweeps', 'bank_matches'] as const;
