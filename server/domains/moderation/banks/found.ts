// Keeps what was found to be in a bank, and says so: once for each medium and entry.

import { announce, type Tx } from '#platform';
import type { MediumMatch } from './judge-media.ts';
import { insertMatches } from './sweeps.sql.ts';

/** As many ids as an event carries. */
const MOST_MEDIA = 200;

/** Announces, for each entry, which media it was found in. @returns how many were new. */
export async function keepFound(tx: Tx, matches: readonly MediumMatch[], now: Date): Promise<number> {
  const fresh = await insertMatches(tx, matches, now);
  // What only resembles an entry of tier A is of tier B: told apart.
  const groups = Map.groupBy(fresh, (match) => `${match.entry} ${match.tier}`);
  for (const found of groups.values()) await tell(tx, found);
  return fresh.length;
}

async function tell(tx: Tx, found: readonly MediumMatch[]): Promise<void> {
  const { entry, tier, category } = found[0]!;
  for (let at = 0; at < found.length; at += MOST_MEDIA) {
    const media = found.slice(at, at + MOST_MEDIA).map((match) => match.medium);
    await announce(tx, { kind: 'moderation.bank-matched', entry, tier, category, media });
  }
}
