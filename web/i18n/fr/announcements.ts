// French: what the operator tells, and the town's emoji.

import type { Translation } from '../dictionary.ts';
import type { announcements as en } from '../en/announcements.ts';

export const announcements: Translation<typeof en> = {
  'announcement.title': 'Annonces',
  'announcement.dismiss': 'Ranger cette annonce',
  'announcement.react': 'Réagir',
  'announcement.reaction': { one: '{name} : {n} personne', other: '{name} : {n} personnes' },
  'emoji.add': 'Ajouter un émoji',
  'emoji.town': 'D’ici',
};
