// Whom one might like to follow: null until it was read.

import { signal } from '@preact/signals';
import type { Suggestion } from '../api/contract.ts';

export const suggestions = signal<Suggestion[] | null>(null);

/** Whose they are: somebody else's are read anew. */
let owner: string | null = null;
export function belongTo(id: string): boolean {
  const isSame = owner === id;
  if (!isSame) suggestions.value = null;
  owner = id;
  return isSame;
}

export const dropSuggestion = (id: string): void => {
  suggestions.value = (suggestions.value ?? []).filter((one) => one.account.id !== id);
};
