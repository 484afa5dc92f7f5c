// Announcements to everybody who listens to their own stream, each in their tongue.

import { findAccounts } from '#accounts';
import type { AnnouncementId } from '#contract';
import { findAnnouncement, type Shown, type Tongue } from '#instance';
import type { Event, House } from '#platform';
import { presentAnnouncement, presentReaction } from '../mastodon/entities/announcement.ts';
import { emojiBook } from '../mastodon/entities/emojis.ts';
import type { Board, Listener } from './board.ts';
import { sendTo } from './sending.ts';

const listenersOf = (board: Board): Listener[] => [...board.listenersTo('user')].filter(({ viewer }) => viewer);

export async function deliverAnnouncement(house: House, board: Board, event: Event): Promise<void> {
  const listeners = listenersOf(board);
  const shown = listeners.length > 0 ? await findAnnouncement(house.sql, idOf(event)) : null;
  if (!shown) return;
  const ids = [...new Set(listeners.map(({ viewer }) => viewer!.id))];
  const isFrench = new Set(
    (await findAccounts(house.sql, ids)).filter((row) => row.locale === 'fr').map((row) => row.id),
  );
  for (const tongue of ['en', 'fr'] as const) {
    const theirs = listeners.filter(({ viewer }) => isFrench.has(viewer!.id) === (tongue === 'fr'));
    if (theirs.length > 0) sendTo(theirs, 'user', 'announcement', await announcementJson(house, shown, tongue));
  }
}

async function announcementJson(house: House, shown: Shown, tongue: Tongue): Promise<string> {
  const { PALABRE_URL: origin, domain } = house.config;
  return JSON.stringify(
    presentAnnouncement(shown, { tongue, origin, domain, emojis: await emojiBook(house, house.sql) }),
  );
}

export async function deliverReaction(house: House, board: Board, event: Event): Promise<void> {
  const listeners = listenersOf(board);
  if (listeners.length === 0) return;
  const id = idOf(event);
  const name = String(event['name']);
  const shown = await findAnnouncement(house.sql, id);
  const count = shown?.reactions.find((reaction) => reaction.name === name)?.count ?? 0;
  const reaction = presentReaction(name, count, await emojiBook(house, house.sql));
  sendTo(listeners, 'user', 'announcement.reaction', JSON.stringify({ ...reaction, announcement_id: id }));
}

export function deliverRemoval(_house: House, board: Board, event: Event): void {
  sendTo(listenersOf(board), 'user', 'announcement.delete', idOf(event));
}

const idOf = (event: Event): AnnouncementId => event['announcement'] as AnnouncementId;
