// What is a trend, as everybody reads it and as staff do. With review on, what nobody has approved is not shown; what was
// rejected never is.

import type { ParleyId } from '#contract';
import type { Act, Reader } from '#platform';
import { selectParleyTrends, selectTrends, selectVerdicts, type TrendKind, type TrendRow } from './trends.sql.ts';

export interface Wish {
  isReviewed: boolean;
  limit: number;
  offset: number;
}

const shownTo = ({ isReviewed }: Wish) => (isReviewed ? 'approved' : 'not-rejected');

export async function listTrends(sql: Reader, kind: TrendKind, wish: Wish): Promise<string[]> {
  return (await selectTrends(sql, kind, shownTo(wish), wish)).map((row) => row.subject);
}

/** Parleys that many like, but for whom the viewer blocks or mutes, or is blocked by: a trend is not looked for. */
export const listTrendingParleys = (act: Act, wish: Wish): Promise<ParleyId[]> =>
  selectParleyTrends(act.sql, act.viewer?.id ?? null, shownTo(wish), wish);

/** Trends with what was said of them, for staff. */
export const listForReview = (
  sql: Reader,
  kind: TrendKind,
  page: { limit: number; offset: number },
): Promise<TrendRow[]> => selectTrends(sql, kind, 'all', page);

/** Those of `subjects` that staff approved. */
export async function approvedOf(sql: Reader, kind: TrendKind, subjects: readonly string[]): Promise<Set<string>> {
  if (subjects.length === 0) return new Set();
  const verdicts = await selectVerdicts(sql, kind, subjects);
  return new Set(verdicts.filter((verdict) => verdict.isApproved).map((verdict) => verdict.subject));
}
