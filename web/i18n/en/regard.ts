// English: what one thinks of others.

export const regard = {
  'regard.note': 'Private note',
  'regard.note.hint': 'Only you read it.',
  'regard.note.about': 'Note about @{handle}',
  'regard.note.write': 'Write a private note…',
  'regard.familiar': 'Followed by {names}, whom you follow',
  'regard.familiar.more': {
    one: 'Followed by {names} and {n} other you follow',
    other: 'Followed by {names} and {n} others you follow',
  },
  'regard.and': ' and ',
  'regard.endorses': 'Recommends',
  'regard.endorse': 'Recommend on my profile',
  'regard.unendorse': 'No longer recommend',
  'regard.endorsed.done': 'Your profile recommends @{handle}.',
  'regard.unendorsed.done': 'Your profile no longer recommends @{handle}.',
} as const;
