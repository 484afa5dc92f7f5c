// What became of examples that somebody sent us (a host's ninety-eight links): all that the ledger has about each.

import { findByHandle } from '#accounts';
import { hashOfSubject, parseBody, selectAbout, type EntryRow, type PublicEntry, type Subject } from '#ledger';
import type { Reader } from '#platform';
import type { Example } from './evidence.ts';
import { itemOf, settle } from './reading.ts';
import { answeredBy } from '../figures/waiting.ts';

/** What is recorded about one thing, at most. */
const MOST = 200;

/** @param asked an address of a parley or a profile, or an id. */
export async function exampleOf(sql: Reader, asked: string): Promise<Example> {
  const hashes = await Promise.all((await subjectsIn(sql, asked)).map((subject) => hashOfSubject(sql, subject)));
  const found = await Promise.all(hashes.map((hash) => (hash ? selectAbout(sql, hash, MOST) : [])));
  const rows = found.flat();
  const entries = rows.map((row) => parseBody(row.body));
  return { asked, state: stateOf(entries), items: itemsOf(rows, entries) };
}

async function subjectsIn(sql: Reader, asked: string): Promise<Subject[]> {
  const id = /(?:^|\/)(\d{1,19})(?:[/?#].*)?$/.exec(asked.trim())?.[1];
  if (id) return ['parley', 'medium', 'account', 'message'].map((kind) => ({ kind, id }));
  const handle = /(?:^|\/)@([\w.]+)\/?$/.exec(asked.trim())?.[1];
  const account = handle && (await findByHandle(sql, handle.toLowerCase()));
  return account ? [{ kind: 'account', id: account }] : [];
}

function itemsOf(rows: readonly EntryRow[], entries: readonly PublicEntry[]) {
  const items = rows.map((row, i) => itemOf(row, entries[i]!));
  const byId = new Map(items.map((item) => [item.entry, item]));
  for (const [i, entry] of entries.entries()) {
    const answered = byId.get(answeredBy(entry) ?? '');
    if (answered) settle(answered, entry);
    // What waits for nothing is what it says itself.
    const facts = entry.facts as { measures?: string[]; outcome?: string; why?: string; measure?: string };
    if (facts.measures || facts.outcome || facts.why)
      items[i]!.state = facts.measures?.join(', ') ?? facts.outcome ?? facts.why!;
    else if (entry.kind === 'verdict' && facts.measure === 'hide') items[i]!.state = 'hide';
  }
  return items;
}

/** The last word on it. */
function stateOf(entries: readonly PublicEntry[]): Example['state'] {
  if (entries.length === 0) return 'unknown';
  const undone = new Set<string>(entries.flatMap((entry) => (entry.kind === 'reversal' ? [entry.facts.of] : [])));
  const last = entries.findLast((entry) => entry.kind === 'decision' && !undone.has(entry.id));
  if (last?.kind === 'decision') return last.facts.measures.every((one) => one === 'none') ? 'justified' : 'resolved';
  if (undone.size > 0) return 'justified';
  const isHidden = entries.some((entry) => entry.kind === 'verdict' && entry.facts.measure === 'hide');
  return isHidden ? 'resolved' : 'open';
}
