// What comes round: each minute, what was recorded since is counted.

import type { Job } from '#platform';
import { countNew } from './figures/count.ts';

export const jobs: readonly Job[] = [{ name: 'transparency.count', cron: '* * * * *', run: (act) => countNew(act) }];
