// What one does with filters. What was read before a change is read afresh: each parley says which filters cover it.

import { changeFilter, createFilter, deleteFilter, fetchFilters, type FilterWish } from '../api/filters.ts';
import type { Filter } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { filters } from '../store/filters.ts';
import { resetLists } from '../store/lists.ts';
import { say, sayTrouble } from '../store/toasts.ts';

export async function readFilters(): Promise<void> {
  try {
    filters.value = await fetchFilters();
  } catch (error) {
    sayTrouble(error);
  }
}

/** @param id null for a new one. @throws Failure */
export async function saveFilter(id: string | null, wish: FilterWish): Promise<void> {
  const saved = await (id === null ? createFilter(wish) : changeFilter(id, wish));
  const others = (filters.value ?? []).filter((one) => one.id !== saved.id);
  filters.value = [...others, saved];
  resetLists();
  say(t('app.saved'));
}

export async function dropFilter(filter: Filter): Promise<void> {
  try {
    await deleteFilter(filter.id);
    filters.value = (filters.value ?? []).filter((one) => one.id !== filter.id);
    resetLists();
    say(t('filters.dropped', { title: filter.title }));
  } catch (error) {
    sayTrouble(error);
  }
}

/** Another device changed them. */
export function hearFilters(): void {
  resetLists();
  if (filters.value) void readFilters();
}
