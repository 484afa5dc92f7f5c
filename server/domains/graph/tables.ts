// The tables this domain owns.

export const tables = [
  'follows',
  'follow_requests',
  'blocks',
  'mutes',
  'lists',
  'list_members',
  'account_notes',
  'endorsements',
] as const;
