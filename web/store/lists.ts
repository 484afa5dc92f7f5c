// Lists that are read page by page: feeds, notifications, people. Kept by name for the visit, so that going back shows
// what was there, where it was.

import { signal, type Signal } from '@preact/signals';
import type { Answer } from '../api/client.ts';

export type Load<T> = (next: string | null) => Promise<Answer<T[]>>;

export interface List<T> {
  readonly items: Signal<T[]>;
  /** What came live while the reader was further down: shown when asked for. */
  readonly waiting: Signal<T[]>;
  readonly state: Signal<'idle' | 'loading' | 'ready' | 'failed'>;
  readonly isAtEnd: Signal<boolean>;
  /** The path of the next page, null before the first and after the last. */
  next: string | null;
  readonly load: Load<T>;
  readonly keyOf: (item: T) => string;
}

const MOST_KEPT = 16;
const lists = new Map<string, List<any>>();

export function newList<T>(load: Load<T>, keyOf: (item: T) => string): List<T> {
  return {
    items: signal<T[]>([]),
    waiting: signal<T[]>([]),
    state: signal<'idle' | 'loading' | 'ready' | 'failed'>('idle'),
    isAtEnd: signal(false),
    next: null,
    load,
    keyOf,
  };
}

/** The list called `name`, made at first use. The least recently used goes when there are too many. */
export function listCalled<T>(name: string, load: Load<T>, keyOf: (item: T) => string): List<T> {
  const found = lists.get(name) ?? newList<T>(load, keyOf);
  lists.delete(name);
  lists.set(name, found);
  if (lists.size > MOST_KEPT) lists.delete(lists.keys().next().value!);
  return found as List<T>;
}

export const findList = <T>(name: string): List<T> | undefined => lists.get(name) as List<T> | undefined;

/** `items` without those whose key is among `known`. */
export function unknownOf<T>(list: List<T>, items: readonly T[]): T[] {
  const known = new Set([...list.items.value, ...list.waiting.value].map((item) => list.keyOf(item)));
  return items.filter((item) => !known.has(list.keyOf(item)));
}

/** Puts what came live at the top, or lets it wait. */
export function arrive<T>(list: List<T>, items: readonly T[], mayShow: boolean): void {
  if (list.state.value === 'idle') return;
  const fresh = unknownOf(list, items);
  if (fresh.length === 0) return;
  if (mayShow && list.waiting.value.length === 0) list.items.value = [...fresh, ...list.items.value];
  else list.waiting.value = [...fresh, ...list.waiting.value];
}

export function showWaiting<T>(list: List<T>): void {
  list.items.value = [...list.waiting.value, ...list.items.value];
  list.waiting.value = [];
}

export function dropFrom<T>(list: List<T>, key: string): void {
  const others = (item: T): boolean => list.keyOf(item) !== key;
  if (list.items.value.some((item) => list.keyOf(item) === key)) list.items.value = list.items.value.filter(others);
  if (list.waiting.value.length > 0) list.waiting.value = list.waiting.value.filter(others);
}

export function dropEverywhere(key: string): void {
  for (const list of lists.values()) dropFrom(list, key);
}

/** Empties `list`, so that its next showing reads afresh. */
export function resetList<T>(list: List<T>): void {
  list.items.value = [];
  list.waiting.value = [];
  list.state.value = 'idle';
  list.isAtEnd.value = false;
  list.next = null;
}

/** Empties every list: what was read is no longer what would be answered. */
export function resetLists(): void {
  for (const list of lists.values()) resetList(list);
}

export const forgetLists = (): void => lists.clear();
