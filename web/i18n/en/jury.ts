// Judging appeals of others.

export const jury = {
  'jury.title': 'Judging appeals of others',
  'jury.offer': 'I may be drawn to judge what others object to',
  'jury.offer.hint': 'Five people who know nobody in it read the words without a name, and vote within a day.',
  'jury.seat': 'You were drawn: is this decision right?',
  'jury.due': 'please vote by {when}',
  'jury.images': {
    one: '{n} image stood beside it, and is not shown',
    other: '{n} images stood beside it, and are not shown',
  },
  'jury.objection': 'What the author says',
  'jury.uphold': 'The decision is right',
  'jury.overturn': 'It is wrong: take it back',
  'jury.thanks': 'Your vote counts. Thank you',
} as const;
