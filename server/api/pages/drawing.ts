// What a page is asked with, and what it comes to: the words it is made of, and how they are drawn. The same words are the
// same page, so that a page is drawn once and kept beside its words.

import type { Act, Cache, House } from '#platform';
import type { Tongue } from '#instance';
import { fingerprintOf, type Page } from './security.ts';
import type { Sheet, Shell } from './shell.ts';
import { MEMORY } from '../memory.ts';

/** What a page is asked with. */
export interface Visit {
  house: House;
  /** A stranger's, whoever asks: the app shows its own person more. */
  act: Act;
  tongue: Tongue;
  /** Path without its query. */
  path: string;
  below: string | undefined;
}

export interface Drawing {
  /** All that `draw` uses, but for the visit's tongue, path and `below`. */
  of: readonly string[];
  draw(): Sheet;
}

interface KeptPage extends Page {
  of: readonly string[];
}

const caches = new WeakMap<House['hub'], Cache<KeptPage>>();

/** The page of a drawing: the one that was drawn of the same words before, if it is still there. */
export function pageFor({ house, tongue, path, below }: Visit, { of, draw }: Drawing, shell: Shell): Page {
  const cache = caches.get(house.hub) ?? house.cache<KeptPage>(MEMORY.pages);
  caches.set(house.hub, cache);
  const key = `${tongue} ${below ?? ''} ${path}`;
  const known = cache.get(key);
  if (known && isSame(known.of, of)) return known;
  const html = shell(draw());
  const page = { html, etag: fingerprintOf(html), of };
  const bytes = of.reduce((sum, words) => sum + words.length, 2 * html.length + 500);
  cache.set(key, page, bytes, cache.version());
  return page;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((words, i) => words === other[i]);
