// What waits for readers that are slower than we write. It must never grow with their number: each may be behind by so much,
// and so many may be behind at once; beyond that who fell behind first is cut off, and finds what it missed when it comes back.

/** Behind by less than this is no more than the network breathing. */
const BREATH_BYTES = 16 * 1024;
const MOST_BYTES_EACH = 256 * 1024;
/** With the above at most 32 MiB. */
const MOST_BEHIND = 128;

export interface Reader {
  /** Bytes that were sent and that it has not taken. */
  waiting(): number;
  cut(): void;
}

export interface Backlog {
  /** To be asked before each event is sent to `reader`; where it says no, the reader was cut off. */
  admits(reader: Reader): boolean;
  forget(reader: Reader): void;
}

export function openBacklog(): Backlog {
  // In the order in which they fell behind.
  const behind = new Set<Reader>();

  function makeRoom(): void {
    for (const reader of behind) if (reader.waiting() < BREATH_BYTES) behind.delete(reader);
    for (const reader of behind) {
      if (behind.size <= MOST_BEHIND) return;
      behind.delete(reader);
      reader.cut();
    }
  }

  return {
    admits(reader) {
      const waiting = reader.waiting();
      if (waiting < BREATH_BYTES) {
        behind.delete(reader);
        return true;
      }
      if (waiting > MOST_BYTES_EACH) {
        behind.delete(reader);
        reader.cut();
        return false;
      }
      behind.add(reader);
      if (behind.size > MOST_BEHIND) makeRoom();
      return behind.has(reader);
    },
    forget: (reader) => void behind.delete(reader),
  };
}
