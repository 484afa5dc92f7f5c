// What quotes a parley.

import type { Page, ParleyId } from '#contract';
import type { Act } from '#platform';
import type { Line } from '../lists.sql.ts';
import { visibleParleyOf } from '../visible.ts';
import { selectQuoting } from './quotes.sql.ts';

/** What quotes a parley that the viewer may see, newest first. */
export async function listQuoting(act: Act, quoted: ParleyId, page: Page): Promise<Line[]> {
  await visibleParleyOf(act, quoted);
  return selectQuoting(act.sql, quoted, page);
}
