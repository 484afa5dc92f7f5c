// What this device keeps between visits. Storage may be closed to us (private windows): then nothing is kept.

const PREFIX = 'palabre.';

/** Strings are stored as they are, so that before-paint.js can read them. */
export function keep(name: string, value: unknown): void {
  try {
    if (value === null || value === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, typeof value === 'string' ? value : JSON.stringify(value));
  } catch {
    // full or forbidden: the visit goes on without
  }
}

export function kept<T>(name: string): T | null {
  try {
    const text = localStorage.getItem(PREFIX + name);
    if (text === null) return null;
    return /^[{["]/.test(text) ? (JSON.parse(text) as T) : (text as T);
  } catch {
    return null;
  }
}
