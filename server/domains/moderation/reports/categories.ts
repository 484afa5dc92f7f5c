// Why somebody is reported: the closed list of the client API.

export const categories = ['spam', 'legal', 'violation', 'other'] as const;
export type Category = (typeof categories)[number];
