// What the viewer would rather not read, and what that means for a card in the place one is at.

import { signal } from '@preact/signals';
import type { Filter, FilterContext, Parley } from '../api/contract.ts';
import type { Screen } from '../routes.ts';

/** Null until they were read. */
export const filters = signal<Filter[] | null>(null);

const CONTEXTS: Partial<Record<Screen, FilterContext>> = {
  home: 'home',
  compose: 'home',
  list: 'home',
  local: 'public',
  tag: 'public',
  thread: 'thread',
  profile: 'account',
  notices: 'notifications',
};

export interface Verdict {
  action: 'none' | 'hide' | 'warn' | 'blur';
  /** The titles of the filters that say so. */
  by: string;
}

const NONE: Verdict = { action: 'none', by: '' };
const STRONGEST = ['hide', 'warn', 'blur'] as const;

/** What the viewer's filters mean for `parley` on `screen`: the strongest of those that hold there. */
export function verdictOn(parley: Parley, screen: Screen): Verdict {
  const context = CONTEXTS[screen];
  const now = Date.now();
  const results = (parley.filtered ?? []).filter(
    ({ filter }) =>
      context !== undefined &&
      filter.context.includes(context) &&
      (filter.expires_at === null || Date.parse(filter.expires_at) > now),
  );
  for (const action of STRONGEST) {
    const by = results.filter(({ filter }) => filter.filter_action === action).map(({ filter }) => filter.title);
    if (by.length > 0) return { action, by: by.join(', ') };
  }
  return NONE;
}

export const forgetFilters = (): void => void (filters.value = null);
