// French: hashtags one follows or shows.

import type { Translation } from '../dictionary.ts';
import type { tags as en } from '../en/tags.ts';

export const tags: Translation<typeof en> = {
  'settings.tags': 'Mots-dièse',
  'tags.followed': 'Les mots-dièse que vous suivez',
  'tags.followed.empty':
    'Vous ne suivez aucun mot-dièse. Ce qui s’écrit avec ceux que vous suivez arrive dans votre accueil.',
  'tags.followed.done': 'Vous suivez #{tag}.',
  'tags.unfollowed.done': 'Vous ne suivez plus #{tag}.',
  'tags.featured': 'Les mots-dièse du profil',
  'tags.feature': 'Mettre un mot-dièse en avant sur votre profil',
  'tags.feature.add': 'Le mettre en avant',
  'tags.suggested': 'Les mots-dièse que vous employez',
  'tags.parleys': { one: '{n} parley', other: '{n} parleys' },
};
