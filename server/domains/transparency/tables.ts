// The tables this domain owns.

export const tables = ['transparency_counts', 'transparency_open', 'transparency_progress'] as const;
