// French: conversations of few.

import type { Translation } from '../dictionary.ts';
import type { talks as en } from '../en/talks.ts';

export const talks: Translation<typeof en> = {
  'nav.talks': 'Conversations',
  'talks.title': 'Conversations',
  'talks.intro': 'Seules les personnes nommées dans un parley le lisent ici.',
  'talks.new': 'Écrire à quelqu’un',
  'talks.empty': 'Pas encore de conversation.',
  'talks.empty.hint': 'Nommez quelqu’un dans un parley réservé aux personnes mentionnées.',
  'talks.unread': 'Nouveau',
  'talks.you': 'Vous : {words}',
  'talks.picture': 'Une image',
  'talks.drop': 'Ranger cette conversation',
  'talks.dropped': 'Rangée, jusqu’au prochain message.',
};
