// What the house says about itself: read once a visit and language.

import { signal } from '@preact/signals';
import { fetchTown, type Town } from '../api/notices.ts';
import { language } from '../i18n/index.ts';

export const town = signal<Town | null>(null);
let asked: string | null = null;

export async function readTown(): Promise<void> {
  const tongue = language.peek();
  if (asked === tongue) return;
  asked = tongue;
  const read = await fetchTown(tongue).catch(() => null);
  if (read) town.value = read;
  else asked = null;
}
