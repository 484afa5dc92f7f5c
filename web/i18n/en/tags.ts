// English: hashtags one follows or shows.

export const tags = {
  'settings.tags': 'Hashtags',
  'tags.followed': 'Hashtags you follow',
  'tags.followed.empty': 'You follow no hashtag. What is said with one you follow comes to your home.',
  'tags.followed.done': 'You follow #{tag}.',
  'tags.unfollowed.done': 'You no longer follow #{tag}.',
  'tags.featured': 'Hashtags on the profile',
  'tags.feature': 'Show a hashtag on your profile',
  'tags.feature.add': 'Show it',
  'tags.suggested': 'Hashtags you use',
  'tags.parleys': { one: '{n} parley', other: '{n} parleys' },
} as const;
