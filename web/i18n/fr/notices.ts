// French: notifications.

import type { Translation } from '../dictionary.ts';
import type { notices as en } from '../en/notices.ts';

export const notices: Translation<typeof en> = {
  'notices.title': 'Notifications',
  'notices.all': 'Toutes',
  'notices.mentions': 'Mentions',
  'notices.votes': 'Votes et échos',
  'notices.follows': 'Abonnés',
  'notices.bells': 'Nouvelles',
  'notices.two': '{one} et {other}',
  'notices.many': { one: '{one}, {other} et {n} autre', other: '{one}, {other} et {n} autres' },
  'notices.follow.many': '{names} vous suivent',
  'notices.reblog.many': '{names} font écho à votre parley',
  'notices.favourite.many': '{names} ont voté pour votre parley',
  'notices.filter': 'Quelles notifications',
  'notices.clear': 'Tout effacer',
  'notices.clear.title': 'Effacer toutes les notifications ?',
  'notices.clear.body': 'Les parleys restent ; seules les notifications s’en vont.',
  'notices.dismiss': 'Effacer',
  'notices.empty': 'Rien pour l’instant.',
  'notices.empty.hint': 'Quand quelqu’un vous répond, vous suit ou vote pour vous, vous le saurez ici.',
  'notices.mention': '{name} vous mentionne',
  'notices.reply': '{name} vous répond',
  'notices.follow': '{name} vous suit',
  'notices.follow_request': '{name} demande à vous suivre',
  'notices.reblog': '{name} fait écho à votre parley',
  'notices.favourite': '{name} a voté pour votre parley',
  'notices.update': '{name} a modifié un parley auquel vous avez fait écho',
  'notices.poll': 'Un sondage auquel vous avez participé est terminé',
  'notices.poll.own': 'Votre sondage est terminé',
  'notices.quote': '{name} a cité votre parley',
  'notices.quoted_update': '{name} a modifié un parley que vous avez cité',
  'notices.status': '{name} a pris la parole',
  'notices.new': { one: '{n} nouvelle notification', other: '{n} nouvelles notifications' },
};
