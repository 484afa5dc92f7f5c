// French: lists of parleys.

import type { Translation } from '../dictionary.ts';
import type { feeds as en } from '../en/feeds.ts';

export const feeds: Translation<typeof en> = {
  'feed.home.title': 'Accueil',
  'feed.local.title': 'Local',
  'feed.local.intro': 'Ce qui se dit ici en public.',
  'feed.new': { one: '{n} nouveau parley', other: '{n} nouveaux parleys' },
  'feed.end': 'Vous voilà aux racines.',
  'feed.more': 'Afficher la suite',
  'feed.error': 'Le chargement a échoué.',
  'feed.empty.home': 'C’est calme sous votre arbre.',
  'feed.empty.home.hint': 'Faites un tour sur la page locale et suivez les gens que vous avez envie d’entendre.',
  'feed.empty.local': 'Personne n’a encore pris la parole. À vous !',
  'feed.empty.profile': '@{handle} n’a pas encore pris la parole.',
  'feed.empty.media': 'Pas encore d’images.',
  'feed.empty.bookmarks': 'Aucun signet pour l’instant.',
  'feed.empty.bookmarks.hint': 'Gardez un parley pour plus tard avec son signet. Vous seul voyez cette liste.',
  'feed.empty.votes': 'Vous n’avez pas encore voté.',
  'feed.empty.votes.hint': 'Vous retrouverez ici ce pour quoi vous avez voté.',
  'feed.empty.tag': 'Personne n’a encore utilisé #{tag}.',

  'tag.title': '#{tag}',

  'bookmarks.title': 'Signets',

  'votes.title': 'Votes',
};
