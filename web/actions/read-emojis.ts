// Reads the town's own emoji, once.

import { fetchEmojis } from '../api/emojis.ts';
import { emojis } from '../store/emojis.ts';

let reading: Promise<void> | null = null;

export function readEmojis(): void {
  if (emojis.value !== null) return;
  reading ??= fetchEmojis().then(
    (found) => void (emojis.value = found),
    // Asked again at the next look.
    () => void (reading = null),
  );
}
