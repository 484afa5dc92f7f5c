// What the operator tells everybody, as long as one has not put it away.

import { signal } from '@preact/signals';
import type { Announcement, AnnouncementReaction } from '../api/contract.ts';

export const announcements = signal<readonly Announcement[]>([]);

export function keepAnnouncement(one: Announcement): void {
  const before = announcements.value.find((known) => known.id === one.id);
  if (!before) announcements.value = [...announcements.value, one];
  // What everybody is sent does not say what is one's own.
  else changeAnnouncement(one.id, { ...one, reactions: before.reactions });
}

export const dropAnnouncement = (id: string): void => {
  announcements.value = announcements.value.filter((one) => one.id !== id);
};

export const changeAnnouncement = (id: string, changes: Partial<Announcement>): void => {
  announcements.value = announcements.value.map((one) => (one.id === id ? { ...one, ...changes } : one));
};

/** Puts a reaction in the place of the one of that name; none that nobody has any more. */
export function countReaction(id: string, said: AnnouncementReaction): void {
  const known = announcements.value.find((one) => one.id === id);
  if (!known) return;
  const before = known.reactions.find((one) => one.name === said.name);
  const after = { ...before, ...said, me: said.me ?? before?.me ?? false };
  const reactions = before ? known.reactions.map((one) => (one === before ? after : one)) : [...known.reactions, after];
  changeAnnouncement(id, { reactions: reactions.filter((one) => one.count > 0) });
}
