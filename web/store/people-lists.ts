// The viewer's lists of people: null until they were read.

import { signal } from '@preact/signals';
import type { PeopleList } from '../api/contract.ts';

export const peopleLists = signal<PeopleList[] | null>(null);

export const listNamed = (id: string): PeopleList | undefined => peopleLists.value?.find((one) => one.id === id);

/** Puts `list` where it was, or at the end. */
export function keepList(list: PeopleList): void {
  const others = peopleLists.value ?? [];
  peopleLists.value = others.some((one) => one.id === list.id)
    ? others.map((one) => (one.id === list.id ? list : one))
    : [...others, list];
}

export const forgetPeopleLists = (): void => void (peopleLists.value = null);
