// What the house says about itself: read once a visit.

import { signal } from '@preact/signals';
import { fetchTown, type Town } from '../api/notices.ts';

export const town = signal<Town | null>(null);
let isAsked = false;

export async function readTown(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  town.value = await fetchTown().catch(() => null);
  isAsked = town.value !== null;
}
