// Remembers which keys have changed lately, for caches whose values are made of many keys: a value says when it was read, and
// is asked about its keys when it is used. That costs a look for each, and spares finding every value that holds a key.

/** How many changed keys are remembered one by one before all older readings are mistrusted. */
const REMEMBERED = 10_000;

export interface Changes {
  /** Take before reading what is to be kept. */
  version(): number;
  note(key: string): void;
  /** Everything may have changed. */
  noteAll(): void;
  /** Whether `key` may have changed since `readAt`. */
  isStale(key: string, readAt: number): boolean;
}

export function openChanges(): Changes {
  const changed = new Map<string, number>();
  let version = 0;
  let mistrustBefore = 0;
  const noteAll = (): void => {
    changed.clear();
    version += 1;
    mistrustBefore = version;
  };
  return {
    version: () => version,
    note(key) {
      if (changed.size >= REMEMBERED) noteAll();
      version += 1;
      changed.set(key, version);
    },
    noteAll,
    isStale: (key, readAt) => readAt < mistrustBefore || (changed.get(key) ?? 0) > readAt,
  };
}
