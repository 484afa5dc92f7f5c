// The tables this domain owns.

export const tables = ['tag_follows', 'featured_tags', 'tag_uses'] as const;
