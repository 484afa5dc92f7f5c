// Shares of a whole in whole percents that add up. Pure.

/**
 * How many of a hundred fall to each of `counts`: rounded down, and what is missing given to those that lost most (the largest
 * remainder), so that they are 100 together. Nothing of nothing is 0.
 */
export function percentsOf(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, n) => sum + n, 0);
  if (all === 0) return counts.map(() => 0);
  const exact = counts.map((n) => (n * 100) / all);
  const floors = exact.map(Math.floor);
  const missing = 100 - floors.reduce((sum, n) => sum + n, 0);
  const byLoss = exact.map((share, at) => ({ at, loss: share - floors[at]! })).toSorted((a, b) => b.loss - a.loss);
  for (const { at } of byLoss.slice(0, missing)) floors[at]! += 1;
  return floors;
}

/** Of a poll's options: null where counts are hidden. Where several may be chosen, each is a share of the voters. */
export function percentsOfPoll(poll: {
  multiple: boolean;
  voters_count: number | null;
  options: readonly { votes_count: number | null }[];
}): number[] | null {
  const votes = poll.options.map((option) => option.votes_count);
  if (!votes.every((n) => n !== null)) return null;
  if (!poll.multiple) return percentsOf(votes);
  const voters = poll.voters_count ?? 0;
  return votes.map((n) => (voters === 0 ? 0 : Math.round((n / voters) * 100)));
}
