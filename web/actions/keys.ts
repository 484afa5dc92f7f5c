// The keyboard: j and k walk through parleys, a letter does something about the one that has the focus, g goes places.

import { findFeed } from '../store/feeds.ts';
import { layer, open } from '../store/layers.ts';
import { go, place } from '../store/place.ts';
import { self } from '../store/self.ts';
import { writeNew } from './write.ts';

const PLACES: Record<string, () => string | null> = {
  h: () => '/home',
  l: () => '/local',
  n: () => '/notifications',
  b: () => '/bookmarks',
  s: () => '/settings',
  p: () => (self.value ? `/@${self.value.acct}` : null),
};
/** How long a g waits for its second letter. */
const PATIENCE = 1_200;
let wentAt = 0;

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('article.parley')];
const current = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('article.parley') ?? null;

function walk(step: 1 | -1): void {
  const all = cards();
  const at = current();
  const from = at ? all.indexOf(at) : -1;
  const next = at ? all[from + step] : all.find((card) => card.getBoundingClientRect().top >= 0);
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center' });
}

const press = (deed: string): void => current()?.querySelector<HTMLElement>(`[data-deed="${deed}"]`)?.click();

const KEYS: Record<string, () => void> = {
  j: () => walk(1),
  k: () => walk(-1),
  o: openCurrent,
  Enter: openCurrent,
  r: () => press('reply'),
  l: () => press('vote'),
  d: () => press('vote-down'),
  b: () => press('echo'),
  s: () => press('bookmark'),
  n: writeNew,
  '.': showNew,
  '?': () => open({ kind: 'shortcuts' }),
};

function openCurrent(): void {
  const path = document.activeElement?.matches('article.parley') ? current()?.dataset['path'] : undefined;
  if (path) go(path);
}

function showNew(): void {
  document.querySelector<HTMLElement>('[data-pill]')?.click();
  if (!findFeed('home')?.waiting.value.length) scrollTo({ top: 0 });
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (layer.value !== null || isWriting(event.target)) return;
  // The console has keys of its own.
  if (place.value.screen === 'console') return;
  if (event.key === 'g') {
    wentAt = Date.now();
    return;
  }
  const path = Date.now() - wentAt < PATIENCE ? PLACES[event.key]?.() : null;
  wentAt = 0;
  if (path) {
    event.preventDefault();
    return go(path);
  }
  const deed = KEYS[event.key];
  if (!deed || (event.key === 'Enter' && !document.activeElement?.matches('article.parley'))) return;
  event.preventDefault();
  deed();
}

export const startKeys = (): void => document.addEventListener('keydown', onKey);
