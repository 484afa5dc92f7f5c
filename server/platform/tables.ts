// The tables the platform owns.

export const tables = ['migrations', 'outbox', 'tallies', 'tally_deltas'] as const;
