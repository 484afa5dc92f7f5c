// Keeps what was found to be in a bank, does what its tier asks for, and says so: once for each medium and entry.

import type { Id } from '#contract';
import { mediaOf } from '#media';
import { announce, type Act, type Tx } from '#platform';
import { actOn } from './act-on.ts';
import type { MediumMatch } from './judge-media.ts';
import { insertMatches, updateDecisions } from './sweeps.sql.ts';

/** As many ids as an event carries. */
const MOST_MEDIA = 200;

/** @returns how many were new. */
export async function keepFound(tx: Tx, act: Pick<Act, 'now'>, matches: readonly MediumMatch[]): Promise<number> {
  const found = matches.map((match) => ({ ...match, subject: match.medium as string as Id }));
  const fresh = await insertMatches(tx, found, act.now);
  const media = await mediaOf(tx, [...new Set(fresh.map((match) => match.medium))]);
  for (const match of fresh) {
    const medium = media.get(match.medium);
    if (medium) await updateDecisions(tx, match, await actOn(tx, act, match, medium));
  }
  // What only resembles an entry of tier A is of tier B: told apart.
  const groups = Map.groupBy(fresh, (match) => `${match.entry} ${match.tier}`);
  for (const group of groups.values()) await tell(tx, group);
  return fresh.length;
}

async function tell(tx: Tx, found: readonly MediumMatch[]): Promise<void> {
  const { entry, tier, category } = found[0]!;
  for (let at = 0; at < found.length; at += MOST_MEDIA) {
    const media = found.slice(at, at + MOST_MEDIA).map((match) => match.medium);
    await announce(tx, { kind: 'moderation.bank-matched', entry, tier, category, media });
  }
}
