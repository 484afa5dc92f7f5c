// Reads every entry of the ledger once, as it is verified, and keeps what a pack tells: the sums of its period, what was asked
// in it and became of it, the policies in force, and some decisions drawn at random. Its memory does not grow with the ledger.

import { randomInt } from 'node:crypto';
import { parseBody, type EntryRow, type PublicEntry } from '#ledger';
import type { Reader } from '#platform';
import { added, linesOfAll, openersOf } from '../figures/count.ts';
import type { Period } from '../figures/figures.ts';
import { categoryOf, type Line } from '../figures/lines.ts';
import { answeredBy } from '../figures/waiting.ts';
import type { Evidence, Item } from './evidence.ts';

/** Notices and orders that are listed one by one. */
const MOST_LISTED = 2_000;
const SAMPLE = 100;

export interface Reading {
  take(rows: readonly EntryRow[]): Promise<void>;
  lines(): Line[];
  asked(kind: 'notice' | 'order'): Item[];
  sample(): Item[];
  policies(): Evidence['policies'];
  leftOut(): number;
}

export function openReading(sql: Reader, { from, to }: Period): Reading {
  let sums: Line[] = [];
  const asked = new Map<string, Item>();
  const policies = new Map<string, Evidence['policies'][number]>();
  const drawn: Item[] = [];
  let decisions = 0;
  let leftOut = 0;

  function note(row: EntryRow, entry: PublicEntry): void {
    if (entry.kind === 'policy') policies.set(entry.facts.category, { ...entry.facts, since: entry.at });
    const answered = asked.get(answeredBy(entry) ?? '');
    if (answered) settle(answered, entry);
    if (entry.at < from || entry.at >= to) return;
    if (entry.kind === 'notice' || entry.kind === 'order') {
      if (asked.size < MOST_LISTED) asked.set(entry.id, itemOf(row, entry));
      else leftOut += 1;
    }
    if (entry.kind === 'decision') draw(row, entry);
  }

  /** Each decision is as likely to be drawn as any other. */
  function draw(row: EntryRow, entry: PublicEntry<'decision'>): void {
    decisions += 1;
    const place = decisions <= SAMPLE ? decisions - 1 : randomInt(decisions);
    if (place < SAMPLE) drawn[place] = { ...itemOf(row, entry), state: entry.facts.measures.join(', ') };
  }

  return {
    async take(rows) {
      const entries = rows.map((row) => parseBody(row.body));
      for (const [i, row] of rows.entries()) note(row, entries[i]!);
      const within = entries.filter((entry) => entry.at >= from && entry.at < to);
      if (within.length > 0) sums = added([...sums, ...linesOfAll(within, await openersOf(sql, within))]);
    },
    lines: () => sums,
    asked: (kind) => [...asked.values()].filter((item) => item.kind === kind),
    sample: () => drawn.toSorted((one, other) => one.position - other.position),
    policies: () => [...policies.values()].toSorted((one, other) => (one.category < other.category ? -1 : 1)),
    leftOut: () => leftOut,
  };
}

export const itemOf = ({ position }: EntryRow, entry: PublicEntry): Item => ({
  entry: entry.id,
  position,
  kind: entry.kind,
  category: categoryOf(entry),
  at: entry.at,
  state: 'open',
  answered_at: null,
  took_ms: null,
  proof: [],
});

/** What answers first is the answer. */
export function settle(item: Item, answer: PublicEntry): void {
  if (item.answered_at) return;
  const facts = answer.facts as { outcome?: string; measures?: string[] };
  item.state = facts.outcome ?? facts.measures?.join(', ') ?? answer.kind;
  item.answered_at = answer.at;
  item.took_ms = Date.parse(answer.at) - Date.parse(item.at);
}
