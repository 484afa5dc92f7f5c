// What the operator tells everybody: published, worded anew, taken back.

import { limits, type AnnouncementId } from '#contract';
import { announce, newId, notFound, Refusal, transact, type Act } from '#platform';
import { deleteAnnouncement, insertAnnouncement, updateAnnouncement } from './announcements.sql.ts';

export interface Announcement {
  /** French where there is one; else both are English. */
  text: { en: string; fr?: string | undefined };
  startsAt?: Date | undefined;
  /** Shown until then; until it is taken back, where nothing is said. */
  endsAt?: Date | undefined;
  isAllDay?: boolean | undefined;
}

/** @throws Refusal naming `text`, `starts` or `ends`. */
export async function publishAnnouncement(
  act: Act,
  { text, startsAt, endsAt, isAllDay }: Announcement,
): Promise<AnnouncementId> {
  const { en, fr } = textsOf(text);
  if (startsAt && endsAt && endsAt <= startsAt) throw new Refusal('invalid', 'must be after the beginning', 'ends');
  if (endsAt && endsAt <= act.now) throw new Refusal('invalid', 'is in the past', 'ends');
  const id = newId<AnnouncementId>();
  await transact(act, async (tx) => {
    await insertAnnouncement(tx, {
      id,
      text_en: en,
      text_fr: fr,
      starts_at: startsAt ?? null,
      ends_at: endsAt ?? null,
      is_all_day: isAllDay ?? false,
      published_at: act.now,
      updated_at: act.now,
    });
    await announce(tx, { kind: 'instance.announced', announcement: id });
  });
  return id;
}

/** @throws Refusal 'not-found', or naming `text`. */
export async function rewordAnnouncement(act: Act, id: AnnouncementId, text: Announcement['text']): Promise<void> {
  await transact(act, async (tx) => {
    if (!(await updateAnnouncement(tx, id, textsOf(text), act.now))) throw notFound('Announcement');
    await announce(tx, { kind: 'instance.announced', announcement: id });
  });
}

/** @throws Refusal 'not-found'. */
export async function removeAnnouncement(act: Act, id: AnnouncementId): Promise<void> {
  await transact(act, async (tx) => {
    if (!(await deleteAnnouncement(tx, id))) throw notFound('Announcement');
    await announce(tx, { kind: 'instance.announcement-removed', announcement: id });
  });
}

function textsOf({ en, fr }: Announcement['text']): { en: string; fr: string } {
  const texts = { en: en.trim(), fr: fr?.trim() || en.trim() };
  for (const text of Object.values(texts)) {
    if (text === '') throw new Refusal('invalid', 'may not be empty', 'text');
    if (text.length > limits.announcement.characters)
      throw new Refusal('invalid', `may have at most ${limits.announcement.characters} characters`, 'text');
  }
  return texts;
}
