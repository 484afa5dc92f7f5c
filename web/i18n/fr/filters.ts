// French: words one would rather not read.

import type { Translation } from '../dictionary.ts';
import type { filters as en } from '../en/filters.ts';

export const filters: Translation<typeof en> = {
  'settings.filters': 'Mots masqués',
  'filters.intro':
    'Les parleys qui les contiennent sont cachés, floutés ou précédés d’un avertissement, pour vous seulement.',
  'filters.new': 'Masquer des mots',
  'filters.edit': 'Modifier les mots masqués',
  'filters.all': 'Vos mots masqués',
  'filters.empty': 'Vous n’avez masqué aucun mot.',
  'filters.words': 'Mots',
  'filters.words.hint': 'Un par ligne.',
  'filters.words.missing': 'Écrivez au moins un mot.',
  'filters.whole': 'Mots entiers uniquement',
  'filters.whole.hint': '« pluie » ne masque pas « parapluie ».',
  'filters.where': 'Où',
  'filters.context.home': 'Accueil et listes',
  'filters.context.notifications': 'Notifications',
  'filters.context.public': 'Page locale et mots-dièse',
  'filters.context.thread': 'Conversations',
  'filters.context.account': 'Profils',
  'filters.context.missing': 'Choisissez au moins un endroit.',
  'filters.what': 'Ce qu’ils deviennent',
  'filters.action.warn': 'Avertir avant d’afficher',
  'filters.action.hide': 'Ne rien afficher',
  'filters.action.blur': 'Flouter les images',
  'filters.how-long': 'Pour combien de temps',
  'filters.for.good': 'Jusqu’à nouvel ordre',
  'filters.for.hour': 'Une heure',
  'filters.for.day': 'Un jour',
  'filters.for.week': 'Une semaine',
  'filters.for.same': 'Comme avant',
  'filters.until': 'jusqu’au {when}',
  'filters.over': 'terminé',
  'filters.make': 'Masquer',
  'filters.change': 'Modifier',
  'filters.drop': 'Ne plus masquer',
  'filters.dropped': '« {title} » n’est plus masqué.',
  'filters.filtered': 'Filtré : {by}',
  'filters.show': 'Afficher quand même',
};
