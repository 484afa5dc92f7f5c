// The statement by which all that was said is gone through.

import type { ParleyId } from '#contract';
import type { Reader } from '#platform';

export interface SaidRow {
  id: ParleyId;
  text: string;
  warning: string;
}

/** The latest before one. */
export const selectSaid = (sql: Reader, before: ParleyId, most: number): Promise<SaidRow[]> => sql<SaidRow[]>`
  select id, text, warning from parleys
  where id < ${before} and visibility <> 'direct' order by id desc limit ${most}`;
