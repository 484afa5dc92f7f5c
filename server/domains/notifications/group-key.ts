// Which group a notification falls into. Pure. A group gathers one kind about one thing for up to twelve hours: who comes
// within twelve hours of the hour in which a group began joins it, and who comes later begins another.

import type { NotificationKind } from '#contract';

/** The kinds that are told of together. */
export const GROUPED = ['favourite', 'reblog', 'follow'] as const satisfies NotificationKind[];
export type Grouped = (typeof GROUPED)[number];

const HOUR_MS = 3_600_000;
const SPAN_HOURS = 12;

/**
 * The keys of the groups that a notification at `now` may join, the newest first; the first is the one it would begin.
 *
 * @param about a parley, or null for what is about nobody's words.
 */
export function keysToJoin(kind: Grouped, about: string | null, now: Date): string[] {
  const topic = about === null ? kind : `${kind}-${about}`;
  const hour = Math.floor(now.getTime() / HOUR_MS);
  return Array.from({ length: SPAN_HOURS }, (_, ago) => `${topic}-${hour - ago}`);
}

const ALONE = /^ungrouped-(\d{1,19})$/;

/** The key under which clients know a notification that is in no group. */
export const keyAlone = (id: string): string => `ungrouped-${id}`;

/** "ungrouped-12" → "12"; null for the key of a group. */
export const idAlone = (key: string): string | null => ALONE.exec(key)?.[1] ?? null;
