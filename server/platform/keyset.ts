// Keyset paging in SQL: the piece of a statement that cuts a page out of rows ordered by one unique column, and what puts
// an upward page (min_id) the right way round. Results are always newest first.

import type { Page } from '#contract';
import type { Reader } from './database.ts';

/**
 * "and column < … and column > … order by column … limit …", to stand after a where clause.
 *
 * @param column as the statement names it, such as 'f.id'; never what somebody typed.
 */
export function keyset(sql: Reader, column: string, page: Page) {
  const key = sql(column);
  return sql`
    ${page.below === undefined ? sql`` : sql`and ${key} < ${page.below}`}
    ${page.above === undefined ? sql`` : sql`and ${key} > ${page.above}`}
    order by ${key} ${page.isUpward ? sql`asc` : sql`desc`} limit ${page.limit}`;
}

/** The rows of a page, newest first. */
export const newestFirst = <Row>(page: Page, rows: readonly Row[]): Row[] =>
  page.isUpward ? rows.toReversed() : [...rows];
