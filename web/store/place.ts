// Where one is: the History API as a signal. Each entry remembers how far down it was read.

import { computed, signal } from '@preact/signals';
import { placeAt } from '../routes.ts';

interface Entry {
  key: number;
}

const scrolls = new Map<number, number>();
let last = 0;
let current = 0;

export const address = signal(location.pathname + location.search);
export const place = computed(() => placeAt(address.value));
/** How far down the entry just returned to was read; the page scrolls there once it is drawn. */
export const returnTo = signal<{ top: number }>({ top: 0 });

export function startPlaces(): void {
  history.scrollRestoration = 'manual';
  const entry = history.state as Entry | null;
  current = last = entry?.key ?? Date.now();
  history.replaceState({ key: current }, '');
  addEventListener('popstate', (event) => {
    scrolls.set(current, scrollY);
    current = (event.state as Entry | null)?.key ?? 0;
    address.value = location.pathname + location.search;
    returnTo.value = { top: scrolls.get(current) ?? 0 };
  });
  document.addEventListener('click', followLink);
}

export function go(path: string, isReplacing = false): void {
  if (path === address.value && !isReplacing) return void scrollTo({ top: 0, behavior: 'smooth' });
  scrolls.set(current, scrollY);
  if (isReplacing) history.replaceState({ key: current }, '', path);
  else history.pushState({ key: (current = ++last) }, '', path);
  address.value = path;
  returnTo.value = { top: 0 };
}

/** Back within the app; to `otherwise` when this was the first page. */
export function goBack(otherwise: string): void {
  if (scrolls.size > 0) history.back();
  else go(otherwise, true);
}

/** What the server answers itself. */
const NOT_OURS = /^\/(api|oauth|media|health|ledger|metrics|transparency|\.well-known)(\/|$)/;

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element | null)?.closest?.('a[href]') as HTMLAnchorElement | null;
  if (!link || link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return;
  if (NOT_OURS.test(link.pathname)) return;
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  go(link.pathname + link.search);
}
