// The keys of the queue: one lets a reply stand, one denies it, one mutes it, one picks it; the focus goes on to the next.

import type { PersonStanding, ReviewState } from '../api/contract.ts';
import { pick, picked } from '../store/comment-queue.ts';
import { layer } from '../store/layers.ts';
import { decide } from './comment-queue.ts';

export const keyOf: Record<PersonStanding, string> = { approved: 'a', denied: 'd', muted: 'm' };
const standings = Object.keys(keyOf) as PersonStanding[];
const BUSY = 'input:not([type=checkbox]), textarea, select, [role=menu]';

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-comment]')];
const idOf = (row: HTMLElement): string => row.dataset['comment']!;
const current = (): HTMLElement | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-comment]') ?? undefined;

/** The first of the queue, for who comes to it with nothing else in hand. */
export function focusFirst(): void {
  if (!document.activeElement?.closest('main, dialog')) rows()[0]?.focus({ preventScroll: true });
}

/** Decides, and goes on to what comes next, before what is decided leaves. */
export function decideAndGoOn(ids: readonly string[], from: ReviewState, to: PersonStanding): void {
  const all = rows();
  const at = all.findLastIndex((row) => ids.includes(idOf(row)));
  const isLeft = (row: HTMLElement): boolean => !ids.includes(idOf(row));
  const next = all.slice(at + 1).find(isLeft) ?? all.slice(0, Math.max(at, 0)).findLast(isLeft);
  (next ?? document.querySelector<HTMLElement>('.bar h1'))?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
  void decide(ids, from, to);
}

function press(key: string, state: ReviewState): boolean {
  const to = standings.find((one) => keyOf[one] === key);
  if (to === undefined && key !== 'x') return false;
  const row = current();
  const many = [...picked.value];
  if (!row && (key === 'x' || many.length === 0)) rows()[0]?.focus();
  else if (key === 'x') pick(idOf(row!), !picked.value.has(idOf(row!)));
  else if (to !== state) decideAndGoOn(many.length > 0 ? many : [idOf(row!)], state, to!);
  return true;
}

/** Before the keys that hold everywhere, some of which are the same. @returns how to stop. */
export function startCommentKeys(state: ReviewState): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || layer.value !== null) return;
    if (event.target instanceof HTMLElement && event.target.closest(BUSY)) return;
    if (!press(event.key, state)) return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey, true);
  return () => document.removeEventListener('keydown', onKey, true);
}
