// French: judging appeals of others.

import type { Translation } from '../dictionary.ts';
import type { jury as en } from '../en/jury.ts';

export const jury: Translation<typeof en> = {
  'jury.title': 'Juger les contestations des autres',
  'jury.offer': 'On peut me tirer au sort pour juger ce que d’autres contestent',
  'jury.offer.hint': 'Cinq personnes étrangères à l’affaire lisent les mots sans aucun nom et votent dans la journée.',
  'jury.seat': 'Le sort vous a désigné : cette décision est-elle juste ?',
  'jury.due': 'merci de voter avant le {when}',
  'jury.images': {
    one: '{n} image l’accompagnait et n’est pas montrée',
    other: '{n} images l’accompagnaient et ne sont pas montrées',
  },
  'jury.objection': 'Ce qu’en dit l’auteur',
  'jury.uphold': 'La décision est juste',
  'jury.overturn': 'C’est une erreur : l’annuler',
  'jury.thanks': 'Votre voix compte. Merci',
};
