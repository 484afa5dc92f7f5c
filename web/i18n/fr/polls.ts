// French: polls.

import type { Translation } from '../dictionary.ts';
import type { polls as en } from '../en/polls.ts';

export const polls: Translation<typeof en> = {
  'poll.one': 'Sondage',
  'poll.add': 'Ajouter un sondage',
  'poll.remove': 'Retirer le sondage',
  'poll.option': 'Réponse {n}',
  'poll.option.add': 'Ajouter une réponse',
  'poll.option.remove': 'Retirer la réponse {n}',
  'poll.multiple': 'Plusieurs réponses possibles',
  'poll.hides': 'Résultats à la fin seulement',
  'poll.lasts': 'Durée',
  'poll.lasts.300': '5 minutes',
  'poll.lasts.1800': '30 minutes',
  'poll.lasts.3600': '1 heure',
  'poll.lasts.21600': '6 heures',
  'poll.lasts.86400': '1 jour',
  'poll.lasts.259200': '3 jours',
  'poll.lasts.604800': '7 jours',
  'poll.lasts.2592000': '30 jours',
  'poll.vote': 'Voter',
  'poll.results': 'Voir les résultats',
  'poll.back': 'Revenir au vote',
  'poll.voted': 'votre vote',
  'poll.voters': { one: '{n} personne', other: '{n} personnes' },
  'poll.votes': { one: '{n} voix', other: '{n} voix' },
  'poll.left': { one: 'Encore {n} minute', other: 'Encore {n} minutes' },
  'poll.left.hours': { one: 'Encore {n} heure', other: 'Encore {n} heures' },
  'poll.left.days': { one: 'Encore {n} jour', other: 'Encore {n} jours' },
  'poll.over': 'Terminé',
  'poll.hidden': 'résultats à la fin',
  'poll.no-pictures': 'Un sondage se passe d’images.',
};
