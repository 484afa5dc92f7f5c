// English: conversations of few.

export const talks = {
  'nav.talks': 'Conversations',
  'talks.title': 'Conversations',
  'talks.intro': 'Only the people named in a parley read it here.',
  'talks.new': 'Write to somebody',
  'talks.empty': 'No conversations yet.',
  'talks.empty.hint': 'Name somebody in a parley that only those mentioned may read.',
  'talks.unread': 'New',
  'talks.you': 'You: {words}',
  'talks.picture': 'An image',
  'talks.drop': 'Put this conversation away',
  'talks.dropped': 'Put away until somebody writes in it again.',
} as const;
