// Reading announcements, putting them away, reacting to them.

import { addReaction, dismissAnnouncement, fetchAnnouncements, removeReaction } from '../api/announcements.ts';
import type { AnnouncementReaction, CustomEmoji } from '../api/contract.ts';
import { language } from '../i18n/index.ts';
import { announcements, countReaction, dropAnnouncement } from '../store/announcements.ts';
import { sayTrouble } from '../store/toasts.ts';

export function readAnnouncements(): void {
  fetchAnnouncements(language.value).then(
    (found) => void (announcements.value = found),
    () => {},
  );
}

export function putAnnouncementAway(id: string): void {
  dropAnnouncement(id);
  dismissAnnouncement(id).catch(sayTrouble);
}

/** Shown at once, taken back where the server says no. */
export async function toggleReaction(id: string, reaction: AnnouncementReaction): Promise<void> {
  const { me = false, count } = reaction;
  countReaction(id, { ...reaction, me: !me, count: count + (me ? -1 : 1) });
  try {
    await (me ? removeReaction(id, reaction.name) : addReaction(id, reaction.name));
  } catch (error) {
    countReaction(id, reaction);
    sayTrouble(error);
  }
}

/** @param emoji one of Unicode's, or of the town's. */
export function react(id: string, emoji: string | CustomEmoji): void {
  const name = typeof emoji === 'string' ? emoji : emoji.shortcode;
  const known = announcements.value.find((one) => one.id === id)?.reactions.find((one) => one.name === name);
  if (known?.me) return;
  const own = typeof emoji === 'string' ? {} : { url: emoji.url, static_url: emoji.static_url };
  void toggleReaction(id, known ?? { name, count: 0, ...own });
}
