// Who is listening, in this process: by stream, and by person. Five thousand may listen to their own: what concerns one of
// them never looks at the others.

import type { Auth } from '#accounts';
import type { Vantage, Viewer } from '#platform';
import type { Frame } from './frame.ts';
import type { Stream } from './streams.ts';

/** Who listens, and through what. */
export interface Who {
  auth: Auth | null;
  from: Vantage;
}

/** One socket or one event stream. */
export interface Listener {
  readonly viewer: Viewer | null;
  /** Through what they look. */
  readonly from: Vantage;
  readonly tokenId: string | null;
  readonly streams: Map<string, Stream>;
  send(frame: Frame): void;
  /** Ends it for good. */
  close(): void;
}

export interface Board {
  add(listener: Listener): void;
  remove(listener: Listener): void;
  subscribe(listener: Listener, stream: Stream): void;
  unsubscribe(listener: Listener, key: string): void;
  listenersTo(key: string): ReadonlySet<Listener>;
  /** All that one person has open. */
  listenersOf(account: string): ReadonlySet<Listener>;
  /** What one person has open on one stream. */
  theirs(account: string, key: string): Listener[];
  /** The keys of streams that anybody listens to. */
  keys(): string[];
  all(): ReadonlySet<Listener>;
}

const NOBODY: ReadonlySet<Listener> = new Set();

/** Sets by a name, of which none is kept empty. */
function openSets() {
  const sets = new Map<string, Set<Listener>>();
  return {
    add(name: string, listener: Listener): void {
      const set = sets.get(name) ?? new Set();
      sets.set(name, set.add(listener));
    },
    drop(name: string, listener: Listener): void {
      const set = sets.get(name);
      set?.delete(listener);
      if (set?.size === 0) sets.delete(name);
    },
    get: (name: string): ReadonlySet<Listener> => sets.get(name) ?? NOBODY,
    names: () => [...sets.keys()],
  };
}

/** @param count is told how many listen, whenever that changes. */
export function openBoard(count: (listeners: number) => void = () => {}): Board {
  const everybody = new Set<Listener>();
  const byKey = openSets();
  const byPerson = openSets();
  return {
    add(listener) {
      everybody.add(listener);
      if (listener.viewer) byPerson.add(listener.viewer.id, listener);
      count(everybody.size);
    },
    remove(listener) {
      everybody.delete(listener);
      if (listener.viewer) byPerson.drop(listener.viewer.id, listener);
      for (const key of listener.streams.keys()) byKey.drop(key, listener);
      listener.streams.clear();
      count(everybody.size);
    },
    subscribe(listener, stream) {
      if (!everybody.has(listener)) return;
      listener.streams.set(stream.key, stream);
      byKey.add(stream.key, listener);
    },
    unsubscribe(listener, key) {
      listener.streams.delete(key);
      byKey.drop(key, listener);
    },
    listenersTo: byKey.get,
    listenersOf: byPerson.get,
    theirs: (account, key) => [...byPerson.get(account)].filter(({ streams }) => streams.has(key)),
    keys: byKey.names,
    all: () => everybody,
  };
}
