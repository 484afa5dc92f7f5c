// Short sentences at the bottom of the screen, with at most one thing to do about them.

import { signal } from '@preact/signals';
import { wordsFor } from '../i18n/errors.ts';

export interface Toast {
  id: number;
  words: string;
  isTrouble: boolean;
  deed?: { words: string; run: () => void } | undefined;
}

const SHOWN_FOR = 5_000;
let last = 0;

export const toasts = signal<Toast[]>([]);

export function dismissToast(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

export function say(words: string, deed?: Toast['deed'], isTrouble = false): void {
  const id = ++last;
  toasts.value = [...toasts.value.filter((toast) => toast.words !== words).slice(-2), { id, words, isTrouble, deed }];
  setTimeout(() => dismissToast(id), deed || isTrouble ? SHOWN_FOR * 1.6 : SHOWN_FOR);
}

export const sayTrouble = (error: unknown): void => say(wordsFor(error), undefined, true);
