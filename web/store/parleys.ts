// Every parley the app has seen, each in a signal of its own: a vote redraws one card and nothing else. Lists hold ids.

import { signal, type Signal } from '@preact/signals';
import type { Parley } from '../api/contract.ts';

const known = new Map<string, Signal<Parley | null>>();

/** The parley `id`: null when unknown or gone. */
export function parleyAt(id: string): Signal<Parley | null> {
  let found = known.get(id);
  if (!found) known.set(id, (found = signal<Parley | null>(null)));
  return found;
}

/** What is shown when an entry is shown: an echo's parley, or itself. */
export const shownOf = (entry: Parley): Parley => entry.reblog ?? entry;

/**
 * Keeps `parley`, and what it echoes. Streams carry no marks of the viewer; those known already stay.
 *
 * @returns its id
 */
export function keepParley(parley: Parley): string {
  if (parley.reblog) keepParley(parley.reblog);
  const at = parleyAt(parley.id);
  at.value = withMarks(parley, at.value);
  return parley.id;
}

/** `fresh` with the viewer's marks of `old` where it says nothing about them. */
export function withMarks(fresh: Parley, old: Parley | null): Parley {
  if (!old || fresh.favourited !== undefined) return fresh;
  const { favourited, reblogged, bookmarked, pinned, muted } = old;
  const palabre = fresh.palabre && {
    ...fresh.palabre,
    ...dropEmpty({ can_reply: old.palabre?.can_reply, downvoted: old.palabre?.downvoted }),
  };
  const marks = dropEmpty({ favourited, reblogged, bookmarked, pinned, muted });
  return { ...fresh, ...marks, ...(palabre && { palabre }) };
}

const dropEmpty = (marks: Record<string, boolean | undefined>): Record<string, boolean> =>
  Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== undefined)) as Record<string, boolean>;

/** Changes `id` at once and returns what undoes it. */
export function changeParley(id: string, changes: Partial<Parley>): () => void {
  const at = parleyAt(id);
  const before = at.value;
  if (!before) return () => {};
  const undoing = Object.fromEntries(Object.keys(changes).map((key) => [key, before[key as keyof Parley]]));
  at.value = { ...before, ...changes };
  return () => {
    if (at.value) at.value = { ...at.value, ...undoing };
  };
}

export function forgetParley(id: string): void {
  const at = known.get(id);
  if (at) at.value = null;
}

export const forgetAllParleys = (): void => known.clear();
