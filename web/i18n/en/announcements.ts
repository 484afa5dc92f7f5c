// English: what the operator tells, and the town's emoji.

export const announcements = {
  'announcement.title': 'Announcements',
  'announcement.dismiss': 'Put this announcement away',
  'announcement.react': 'React',
  'announcement.reaction': { one: '{name}: {n} person', other: '{name}: {n} people' },
  'emoji.add': 'Add an emoji',
  'emoji.town': 'Of this town',
} as const;
