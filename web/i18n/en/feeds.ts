// English: lists of parleys.

export const feeds = {
  'feed.home.title': 'Home',
  'feed.local.title': 'Local',
  'feed.local.intro': 'What everybody in town says in public.',
  'feed.new': { one: '{n} new parley', other: '{n} new parleys' },
  'feed.end': 'You have reached the roots.',
  'feed.more': 'Show more',
  'feed.error': 'This did not load.',
  'feed.empty.home': 'It is quiet under your tree.',
  'feed.empty.home.hint': 'Look around on the local page and follow whoever you want to hear.',
  'feed.empty.local': 'Nobody has spoken yet. Go first!',
  'feed.empty.profile': '@{handle} has not spoken yet.',
  'feed.empty.media': 'No images yet.',
  'feed.empty.bookmarks': 'No bookmarks yet.',
  'feed.empty.bookmarks.hint': 'Keep a parley for later with its bookmark button. Only you see this list.',
  'feed.empty.votes': 'You have not voted yet.',
  'feed.empty.votes.hint': 'What you vote for gathers here.',
  'feed.empty.tag': 'Nobody has used #{tag} yet.',

  'tag.title': '#{tag}',

  'bookmarks.title': 'Bookmarks',

  'votes.title': 'Votes',
} as const;
