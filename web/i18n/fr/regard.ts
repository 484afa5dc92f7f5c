// French: what one thinks of others.

import type { Translation } from '../dictionary.ts';
import type { regard as en } from '../en/regard.ts';

export const regard: Translation<typeof en> = {
  'regard.note': 'Note privée',
  'regard.note.hint': 'Personne d’autre ne la lit.',
  'regard.note.about': 'Note sur @{handle}',
  'regard.note.write': 'Écrire une note privée…',
  'regard.familiar': 'Parmi ses abonnés, vous suivez {names}',
  'regard.familiar.more': {
    one: 'Parmi ses abonnés, vous suivez {names} et {n} autre personne',
    other: 'Parmi ses abonnés, vous suivez {names} et {n} autres personnes',
  },
  'regard.and': ' et ',
  'regard.endorses': 'Recommande',
  'regard.endorse': 'Recommander sur mon profil',
  'regard.unendorse': 'Ne plus recommander',
  'regard.endorsed.done': 'Votre profil recommande @{handle}.',
  'regard.unendorsed.done': 'Votre profil ne recommande plus @{handle}.',
};
