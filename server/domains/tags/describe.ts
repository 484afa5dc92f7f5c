// What is to be said of hashtags: how much each was used in a week, and what the viewer has to do with it.

import type { Act } from '#platform';
import { selectBonds } from './follows.sql.ts';
import { selectUses } from './uses.sql.ts';

const DAYS = 7;
const DAY_MS = 86_400_000;

export interface TagDay {
  /** Midnight, UTC. */
  day: Date;
  uses: number;
  accounts: number;
}
export interface Described {
  tag: string;
  /** A week, the latest day first. */
  history: TagDay[];
  /** Null for a stranger. */
  bond: { follows: boolean; features: boolean } | null;
}

/** Two statements, for however many `tags` (folded); one for a stranger. */
export async function describeTags(act: Act, tags: readonly string[]): Promise<Described[]> {
  if (tags.length === 0) return [];
  const midnight = new Date(Math.floor(act.now.getTime() / DAY_MS) * DAY_MS);
  const days = Array.from({ length: DAYS }, (_, ago) => new Date(midnight.getTime() - ago * DAY_MS));
  const [uses, bonds] = await Promise.all([
    selectUses(act.sql, tags, days.at(-1)!),
    act.viewer === null ? [] : selectBonds(act.sql, act.viewer.id, tags),
  ]);
  const used = new Map(uses.map((row) => [`${row.tag} ${row.day}`, row]));
  const bound = new Map(bonds.map((row) => [row.tag, row]));
  return tags.map((tag) => ({
    tag,
    history: days.map((day) => {
      const row = used.get(`${tag} ${day.toISOString().slice(0, 10)}`);
      return { day, uses: row?.uses ?? 0, accounts: row?.accounts ?? 0 };
    }),
    bond: bound.get(tag) ?? null,
  }));
}
