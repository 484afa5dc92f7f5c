// Every word the app says, in French: one file a subject. Spaces before : ; ! ? and inside « » are made unbreakable when it is loaded.

import type { Dictionary } from './dictionary.ts';
import { announcements } from './fr/announcements.ts';
import { comments } from './fr/comments.ts';
import { ownComments } from './fr/own-comments.ts';
import { compose } from './fr/compose.ts';
import { doors } from './fr/doors.ts';
import { errors } from './fr/errors.ts';
import { feeds } from './fr/feeds.ts';
import { filters } from './fr/filters.ts';
import { finding } from './fr/finding.ts';
import { gate } from './fr/gate.ts';
import { lists } from './fr/lists.ts';
import { notices } from './fr/notices.ts';
import { parleys } from './fr/parleys.ts';
import { people } from './fr/people.ts';
import { jury } from './fr/jury.ts';
import { later } from './fr/later.ts';
import { polls } from './fr/polls.ts';
import { quotes } from './fr/quotes.ts';
import { safety } from './fr/safety.ts';
import { settings } from './fr/settings.ts';
import { regard } from './fr/regard.ts';
import { shell } from './fr/shell.ts';
import { standing } from './fr/standing.ts';
import { tags } from './fr/tags.ts';
import { talks } from './fr/talks.ts';

export const fr: Dictionary = {
  ...shell,
  ...standing,
  ...jury,
  ...doors,
  ...parleys,
  ...comments,
  ...ownComments,
  ...compose,
  ...announcements,
  ...feeds,
  ...people,
  ...notices,
  ...gate,
  ...safety,
  ...settings,
  ...errors,
  ...lists,
  ...finding,
  ...filters,
  ...tags,
  ...talks,
  ...quotes,
  ...polls,
  ...later,
  ...regard,
};
