// Who is listening, in this process: by stream, and by person for when their token ends.

import type { Viewer } from '#platform';
import type { Stream } from './streams.ts';

/** One socket or one event stream. */
export interface Listener {
  readonly viewer: Viewer | null;
  readonly tokenId: string | null;
  readonly streams: Map<string, Stream>;
  /** Sends one event; the payload is JSON already, or an id, or nothing. */
  send(stream: Stream, event: string, payload?: string): void;
  /** Ends it for good. */
  close(): void;
}

export interface Board {
  add(listener: Listener): void;
  remove(listener: Listener): void;
  subscribe(listener: Listener, stream: Stream): void;
  unsubscribe(listener: Listener, key: string): void;
  listenersTo(key: string): ReadonlySet<Listener>;
  /** The keys of streams that anybody listens to. */
  keys(): string[];
  all(): ReadonlySet<Listener>;
}

const NOBODY: ReadonlySet<Listener> = new Set();

export function openBoard(): Board {
  const everybody = new Set<Listener>();
  const byKey = new Map<string, Set<Listener>>();
  const drop = (listener: Listener, key: string): void => {
    const listeners = byKey.get(key);
    listeners?.delete(listener);
    if (listeners?.size === 0) byKey.delete(key);
  };
  return {
    add: (listener) => void everybody.add(listener),
    remove(listener) {
      everybody.delete(listener);
      for (const key of listener.streams.keys()) drop(listener, key);
      listener.streams.clear();
    },
    subscribe(listener, stream) {
      if (!everybody.has(listener)) return;
      listener.streams.set(stream.key, stream);
      const listeners = byKey.get(stream.key) ?? new Set();
      byKey.set(stream.key, listeners.add(listener));
    },
    unsubscribe(listener, key) {
      listener.streams.delete(key);
      drop(listener, key);
    },
    listenersTo: (key) => byKey.get(key) ?? NOBODY,
    keys: () => [...byKey.keys()],
    all: () => everybody,
  };
}
