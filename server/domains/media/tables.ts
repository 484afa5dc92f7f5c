// The tables this domain owns.

export const tables = ['media', 'media_fingerprints', 'media_digests', 'media_holds'] as const;
