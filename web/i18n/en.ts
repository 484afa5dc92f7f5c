// Every word the app says, in English: one file a subject. A list of forms is chosen by number; {names} are filled in.

import { announcements } from './en/announcements.ts';
import { comments } from './en/comments.ts';
import { ownComments } from './en/own-comments.ts';
import { compose } from './en/compose.ts';
import { doors } from './en/doors.ts';
import { errors } from './en/errors.ts';
import { feeds } from './en/feeds.ts';
import { filters } from './en/filters.ts';
import { finding } from './en/finding.ts';
import { gate } from './en/gate.ts';
import { lists } from './en/lists.ts';
import { notices } from './en/notices.ts';
import { parleys } from './en/parleys.ts';
import { people } from './en/people.ts';
import { jury } from './en/jury.ts';
import { later } from './en/later.ts';
import { polls } from './en/polls.ts';
import { quotes } from './en/quotes.ts';
import { safety } from './en/safety.ts';
import { settings } from './en/settings.ts';
import { regard } from './en/regard.ts';
import { shell } from './en/shell.ts';
import { standing } from './en/standing.ts';
import { tags } from './en/tags.ts';
import { talks } from './en/talks.ts';

export const en = {
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
} as const;

export type Key = keyof typeof en;
