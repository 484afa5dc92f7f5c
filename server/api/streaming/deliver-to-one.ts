// What concerns one person: their notifications, filters and tokens.

import type { NotificationId } from '#contract';
import { notificationOf } from '#notifications';
import type { Event, House, SignedAct } from '#platform';
import { renderNotifications } from '../mastodon/entities/notifications.ts';
import type { Board } from './board.ts';
import { actOf, alikeOf, sendTo } from './sending.ts';

const TOLD = ['user', 'user:notification'] as const;

export async function deliverNotification(house: House, board: Board, event: Event): Promise<void> {
  const recipient = String(event['recipient']);
  const listeners = new Set(TOLD.flatMap((key) => board.theirs(recipient, key)));
  for (const alike of alikeOf(listeners)) {
    const act = actOf(house, alike[0]!) as SignedAct;
    const row = await notificationOf(act, event['notification'] as NotificationId);
    const [rendered] = await renderNotifications(house, act, [row]);
    if (!rendered || rendered.isHidden) continue;
    for (const key of TOLD)
      sendTo(
        board.theirs(recipient, key).filter((one) => alike.includes(one)),
        key,
        'notification',
        rendered.json,
      );
  }
}

/** What waited stands among the others now: to be read again. */
export function deliverMerged(_house: House, board: Board, event: Event): void {
  for (const key of TOLD) sendTo(board.theirs(String(event['recipient']), key), key, 'notifications_merged', '1');
}

/** To their owner's clients, which hold filters of their own. */
export function deliverFilters(_house: House, board: Board, event: Event): void {
  sendTo(board.theirs(String(event['account']), 'user'), 'user', 'filters_changed');
}

/** Ends what a token that was taken back has opened. */
export function closeTokens(_house: House, board: Board, event: Event): void {
  const tokens = new Set(event['tokens'] as string[]);
  const owner = event['account'];
  // An app's own token has no owner.
  for (const listener of typeof owner === 'string' ? board.listenersOf(owner) : board.all())
    if (listener.tokenId && tokens.has(listener.tokenId)) listener.close();
}

export function closeAccount(_house: House, board: Board, event: Event): void {
  for (const listener of board.listenersOf(String(event['account']))) listener.close();
}
