// The tables this domain owns. A rebuild makes all of them from accounts and parleys.

export const tables = ['search_parleys', 'search_people', 'search_tags'] as const;
