// English: notifications.

export const notices = {
  'notices.title': 'Notifications',
  'notices.all': 'All',
  'notices.mentions': 'Mentions',
  'notices.filter': 'Which notifications',
  'notices.clear': 'Clear all',
  'notices.clear.title': 'Clear all notifications?',
  'notices.clear.body': 'The parleys stay; only the notifications go.',
  'notices.dismiss': 'Dismiss',
  'notices.empty': 'Nothing yet.',
  'notices.empty.hint': 'When somebody answers, follows or votes for you, you will hear of it here.',
  'notices.mention': '{name} mentioned you',
  'notices.reply': '{name} replied to you',
  'notices.follow': '{name} follows you',
  'notices.follow_request': '{name} asks to follow you',
  'notices.reblog': '{name} echoed your parley',
  'notices.favourite': '{name} voted for your parley',
  'notices.update': '{name} edited a parley you echoed',
  'notices.status': '{name} spoke',
  'notices.new': { one: '{n} new notification', other: '{n} new notifications' },
} as const;
