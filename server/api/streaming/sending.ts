// What deliveries share: an act to render for somebody, handing an event to those who listen, and their filters: who has any
// is sent what was rendered for them, and nothing that they hide.

import type { FilterContext } from '#contract';
import type { Act, House } from '#platform';
import { whoFilters } from '../mastodon/entities/filter-cache.ts';
import { renderStatuses, type Entry, type RenderedStatus } from '../mastodon/entities/statuses.ts';
import type { Listener } from './board.ts';
import { frameOf, type Frame } from './frame.ts';

export const actOf = (house: House, listener: Pick<Listener, 'viewer' | 'from'> | null): Act => ({
  viewer: listener?.viewer ?? null,
  ...(listener && { from: listener.from }),
  now: new Date(),
  sql: house.sql,
  log: house.log,
});

/** One person's listeners, those together that look through the same. */
export const alikeOf = (listeners: Iterable<Listener>): Listener[][] => [
  ...Map.groupBy(listeners, ({ from }) => `${from.client} ${from.region}`).values(),
];

export function sendTo(listeners: Iterable<Listener>, key: string, event: string, payload?: string): void {
  let frame: Frame | undefined;
  for (const listener of listeners) {
    const stream = listener.streams.get(key);
    if (stream) listener.send((frame ??= frameOf(stream, event, payload)));
  }
}

/** What a stream is to filters; a list is read as home is. */
const contextOf = (key: string): FilterContext =>
  key.startsWith('public') || key.startsWith('hashtag') ? 'public' : 'home';

/** Those of `listeners` who may all be sent the same, and those who have filters. */
export async function byFilters(
  house: House,
  listeners: readonly Listener[],
): Promise<{ plain: Listener[]; filtering: Listener[] }> {
  const viewers = [...new Set(listeners.flatMap((listener) => listener.viewer?.id ?? []))];
  const who = viewers.length === 0 ? new Set() : await whoFilters(house, viewers);
  const has = ({ viewer }: Listener): boolean => viewer !== null && who.has(viewer.id);
  return { plain: listeners.filter((one) => !has(one)), filtering: listeners.filter(has) };
}

/** Sends what was rendered for all of `listeners`, unless their filters hide it. */
export function sendRendered(
  listeners: Iterable<Listener>,
  { key, name }: { key: string; name: string },
  status: RenderedStatus,
): void {
  if (!status.hiddenIn.has(contextOf(key))) sendTo(listeners, key, name, status.json);
}

/** Sends a status as this one listener sees it. */
export async function sendOwn(
  house: House,
  listener: Listener,
  { key, name }: { key: string; name: string },
  line: Entry,
): Promise<void> {
  if (!listener.streams.has(key)) return;
  const [status] = await renderStatuses(house, actOf(house, listener), [line], 'pushed');
  if (status) sendRendered([listener], { key, name }, status);
}
