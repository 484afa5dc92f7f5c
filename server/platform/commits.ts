// What this process announces is known in it the moment it is committed, before its NOTIFY has come round: whoever wrote
// never reads an older answer from a cache of its own, and no writer has to remember what to forget. The hub is the ear:
// it tells its heeders at once, and passes over the NOTIFY of what it has told already.

import type { Event } from './event.ts';

/** An event on its way, under an id of its own. */
export interface Announced {
  readonly id: string;
  readonly event: Event;
}

export interface Ear {
  /** May be heard from now on, also before `committed`. */
  expect(one: Announced): void;
  committed(one: Announced): void;
  undone(one: Announced): void;
}

/** What one transaction has announced so far. */
export interface Notes {
  readonly all: Announced[];
  readonly ear: Ear | undefined;
}

const ears = new WeakMap<object, Ear>();
const notesOf = new WeakMap<object, Notes>();

/** From now on `ear` hears what is announced through `database`. */
export const lendEar = (database: object, ear: Ear): void => void ears.set(database, ear);

/** @param first what is announced in any case. */
export function openNotes(database: object, ...first: Announced[]): Notes {
  const ear = ears.get(database);
  if (!ear) return { all: [], ear };
  for (const one of first) ear.expect(one);
  return { all: first, ear };
}

/** What `tx` announces is written in `notes`. */
export const takeNotes = (tx: object, notes: Notes): void => void notesOf.set(tx, notes);

export function note(tx: object, one: Announced): void {
  const notes = notesOf.get(tx);
  if (!notes?.ear) return;
  notes.all.push(one);
  notes.ear.expect(one);
}

export function closeNotes({ all, ear }: Notes, isCommitted: boolean): void {
  for (const one of all) ear![isCommitted ? 'committed' : 'undone'](one);
}

/** Keeps apart what this process announced itself, so that it is told once: at its commit, or by NOTIFY if that is earlier. */
export function openEar(isHearing: () => boolean, tell: (event: Event) => void) {
  const own = new Map<string, 'expected' | 'told' | 'heard'>();
  const ear: Ear = {
    expect: ({ id }) => void own.set(id, 'expected'),
    committed({ id, event }) {
      const wasHeard = own.get(id) === 'heard';
      if (wasHeard || !isHearing()) own.delete(id);
      else own.set(id, 'told');
      if (!wasHeard) tell(event);
    },
    undone: ({ id }) => void own.delete(id),
  };
  return {
    ear,
    /** A NOTIFY came: whether what it says was told already. */
    isKnown(id: string): boolean {
      const state = own.get(id);
      if (state === 'expected') own.set(id, 'heard');
      else own.delete(id);
      return state === 'told';
    },
    /** The line is lost: what was told and not heard by now never will be. */
    stopWaiting(): void {
      for (const [id, state] of own) if (state === 'told') own.delete(id);
    },
  };
}
