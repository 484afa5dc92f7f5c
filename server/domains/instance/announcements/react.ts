// Reacting to an announcement with an emoji, Unicode's or the town's, and taking that back.

import { limits, type AnnouncementId } from '#contract';
import { announce, notFound, Refusal, transact, type SignedAct } from '#platform';
import { selectEmojis } from '../emojis/emojis.sql.ts';
import { deleteReaction, insertReaction, lockAnnouncement, selectReactionNames } from './announcements.sql.ts';

const ONE_EMOJI = /^\p{RGI_Emoji}$/v;
/** As some clients send it: without the sign that asks for colours. */
const withColours = (name: string): string => (ONE_EMOJI.test(name) ? name : `${name}\u{fe0f}`);

/** To react twice with the same is to react once. @throws Refusal naming `name`; 'not-found'. */
export async function react(act: SignedAct, id: AnnouncementId, written: string): Promise<void> {
  const name = await nameOf(act, written);
  await transact(act, async (tx) => {
    if (!(await lockAnnouncement(tx, id))) throw notFound();
    const names = await selectReactionNames(tx, id);
    if (!names.includes(name) && names.length >= limits.announcement.reactions)
      throw new Refusal('limit-reached', `is one too many: there are ${names.length} different ones`, 'name');
    const isNew = await insertReaction(tx, id, name, { account: act.viewer.id, now: act.now });
    if (isNew) await announce(tx, { kind: 'instance.announcement-reacted', announcement: id, name });
  });
}

/** @throws Refusal 'not-found'. */
export async function unreact(act: SignedAct, id: AnnouncementId, written: string): Promise<void> {
  const name = ONE_EMOJI.test(withColours(written)) ? withColours(written) : written;
  await transact(act, async (tx) => {
    if (!(await lockAnnouncement(tx, id))) throw notFound();
    const isGone = await deleteReaction(tx, id, name, act.viewer.id);
    if (isGone) await announce(tx, { kind: 'instance.announcement-reacted', announcement: id, name });
  });
}

async function nameOf(act: SignedAct, written: string): Promise<string> {
  const coloured = withColours(written);
  if (ONE_EMOJI.test(coloured)) return coloured;
  const own = await selectEmojis(act.sql);
  if (own.some((emoji) => emoji.shortcode === written)) return written;
  throw new Refusal('invalid', 'is not an emoji', 'name');
}
