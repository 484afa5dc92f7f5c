// What deliveries share: an act to render for somebody, and handing an event to those who listen.

import type { Act, House } from '#platform';
import { renderStatuses, type Entry } from '../mastodon/entities/statuses.ts';
import type { Listener } from './board.ts';

export const actOf = (house: House, viewer: Act['viewer']): Act => ({
  viewer,
  now: new Date(),
  sql: house.sql,
  log: house.log,
});

export function sendTo(listeners: Iterable<Listener>, key: string, event: string, payload: string): void {
  for (const listener of listeners) {
    const stream = listener.streams.get(key);
    if (stream) listener.send(stream, event, payload);
  }
}

/** Sends a status as this one listener sees it. */
export async function sendOwn(
  house: House,
  listener: Listener,
  { key, name }: { key: string; name: string },
  line: Entry,
): Promise<void> {
  const [status] = await renderStatuses(house, actOf(house, listener.viewer), [line]);
  if (status) sendTo([listener], key, name, status.json);
}
