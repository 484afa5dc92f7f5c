// Hashtags whose pages were opened: null until they were read.

import { signal, type Signal } from '@preact/signals';
import type { Tag } from '../api/contract.ts';

const known = new Map<string, Signal<Tag | null>>();

export function tagNamed(tag: string): Signal<Tag | null> {
  let found = known.get(tag);
  if (!found) known.set(tag, (found = signal<Tag | null>(null)));
  return found;
}

export const forgetTags = (): void => known.clear();
