// A map with a byte budget that forgets what was used least lately. It answers only while `isHearing()` holds:
// a process that cannot hear of changes serves nothing from cache. A value read before its key was invalidated is
// never stored after: `set` takes the version that was current when reading began.

export interface Cache<V> {
  /** Take before reading what is to be cached; hand to `set`. */
  version(): number;
  get(key: string): V | undefined;
  set(key: string, value: V, bytes: number, readAt: number): void;
  delete(key: string): void;
  clear(): void;
  readonly bytes: number;
}

/** How many invalidated keys are remembered one by one before all older reads are mistrusted. */
const REMEMBERED = 10_000;

/** @param budget in bytes; the size of each value is what the caller says it is. */
export function openCache<V>(budget: number, isHearing: () => boolean): Cache<V> {
  const entries = new Map<string, { value: V; bytes: number }>();
  const invalidated = new Map<string, number>();
  let bytes = 0;
  let version = 0;
  let mistrustBefore = 0;

  const drop = (key: string): void => {
    const entry = entries.get(key);
    if (!entry) return;
    bytes -= entry.bytes;
    entries.delete(key);
  };
  const isStale = (key: string, readAt: number): boolean =>
    readAt < mistrustBefore || (invalidated.get(key) ?? 0) > readAt;

  return {
    version: () => version,
    get(key) {
      const entry = isHearing() ? entries.get(key) : undefined;
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, size, readAt) {
      if (!isHearing() || isStale(key, readAt)) return;
      drop(key);
      if (size > budget) return;
      entries.set(key, { value, bytes: size });
      bytes += size;
      for (const oldest of entries.keys()) {
        if (bytes <= budget) break;
        drop(oldest);
      }
    },
    delete(key) {
      drop(key);
      version += 1;
      if (invalidated.size >= REMEMBERED) {
        invalidated.clear();
        mistrustBefore = version;
      }
      invalidated.set(key, version);
    },
    clear() {
      entries.clear();
      invalidated.clear();
      bytes = 0;
      version += 1;
      mistrustBefore = version;
    },
    get bytes() {
      return bytes;
    },
  };
}
