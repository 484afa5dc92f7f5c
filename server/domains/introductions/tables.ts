// The tables this domain owns.

export const tables = ['recommendations', 'suggestion_dismissals'] as const;
