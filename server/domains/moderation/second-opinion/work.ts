// Second opinions are asked for by the minute.

import type { Job } from '#platform';
import { askForOpinions, forgetOpinions } from './opine.ts';

export const jobs: readonly Job[] = [
  { name: 'moderation.ask-for-opinions', cron: '* * * * *', run: askForOpinions },
  { name: 'moderation.forget-opinions', cron: '7 4 * * *', run: forgetOpinions },
];
