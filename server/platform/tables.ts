// The tables the platform owns.

export const tables = ['migrations', 'outbox', 'outbox_later', 'tallies', 'tally_deltas'] as const;
