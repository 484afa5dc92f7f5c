// The tables this domain owns.

export const tables = [
  'parleys',
  'parley_media',
  'parley_mentions',
  'parley_tags',
  'parley_edits',
  'echoes',
  'votes',
  'down_votes',
  'bookmarks',
  'pins',
  'thread_mutes',
  'idempotency_keys',
  'polls',
  'poll_votes',
  'quotes',
  'drafts',
  'comment_rules',
  'comment_words',
  'comment_people',
  'comment_reviews',
] as const;
