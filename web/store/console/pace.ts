// How fast one works, and when to rest: after three quarters of an hour without a pause.

import { computed, signal } from '@preact/signals';
import { clock } from '../clock.ts';

const MINUTE = 60_000;
const REST_AFTER = 45 * MINUTE;
/** Who does nothing for so long has rested. */
const A_REST = 10 * MINUTE;

const began = signal<number | null>(null);
const last = signal(0);
const spent = signal<readonly number[]>([]);
let shownAt = 0;

export function noteShown(): void {
  const now = Date.now();
  shownAt = now;
  if (began.value === null || now - last.value > A_REST) began.value = now;
  last.value = now;
}

export function noteDecided(): void {
  spent.value = [...spent.value, Date.now() - shownAt];
  last.value = Date.now();
}

export function noteRested(): void {
  began.value = Date.now();
  last.value = Date.now();
}

export const pace = computed(() => ({
  count: spent.value.length,
  seconds: spent.value.length === 0 ? 0 : spent.value.reduce((sum, one) => sum + one, 0) / spent.value.length / 1_000,
}));

/** Minutes without a pause, once they are too many. */
export const restDue = computed(() => {
  const worked = began.value === null ? 0 : clock.value - began.value;
  return worked >= REST_AFTER ? Math.floor(worked / MINUTE) : null;
});
