// From what the hub hears to what listeners are sent. A parley is rendered once for all who hear of it; who mutes or is
// blocked is left out by one statement a parley, whatever the number of listeners.

import type { AccountId, ParleyId } from '#contract';
import { accountsApart } from '#graph';
import { homesHolding, homesMerging, LOUD_ARRIVED } from '#timelines';
import type { Event, House } from '#platform';
import { renderStatuses, type Entry } from '../mastodon/entities/statuses.ts';
import type { Board, Listener } from './board.ts';
import { deliverAnnouncement, deliverReaction, deliverRemoval } from './deliver-announcements.ts';
import { deliverConversation } from './deliver-conversations.ts';
import { deliverToLists } from './deliver-to-lists.ts';
import { closeAccount, closeTokens, deliverFilters, deliverMerged, deliverNotification } from './deliver-to-one.ts';
import { sendToEach } from './send-to-each.ts';
import { actOf, sendOwn, sendTo } from './sending.ts';
import { publicKeys } from './streams.ts';

type Deliver = (house: House, board: Board, event: Event) => Promise<void> | void;

const DELIVERIES: Record<string, Deliver> = {
  'timelines.arrived': deliverToHomes,
  [LOUD_ARRIVED]: deliverToMerged,
  'parleys.posted': deliverPosted,
  'parleys.echoed': (house, board, event) => deliverToLists(house, board, event, 'update'),
  'parleys.edited': deliverEdit,
  'parleys.quote-revoked': deliverEdit,
  'parleys.quote-answered': deliverEdit,
  'parleys.deleted': (_house, board, event) => deliverDeletion(board, String(event['parley'])),
  'parleys.withdrawn': (_house, board, event) => deliverDeletion(board, String(event['parley'])),
  'parleys.unechoed': (_house, board, event) => deliverDeletion(board, String(event['echo'])),
  'notifications.arrived': deliverNotification,
  'notifications.merged': deliverMerged,
  'instance.announced': deliverAnnouncement,
  'instance.announcement-reacted': deliverReaction,
  'instance.announcement-removed': deliverRemoval,
  'filters.changed': deliverFilters,
  'conversations.changed': deliverConversation,
  'accounts.tokens-revoked': closeTokens,
  'accounts.suspended': closeAccount,
  'accounts.deleted': closeAccount,
};

/** Delivers `event` to whom it concerns. One that nobody listens for costs nothing. */
export async function deliver(house: House, board: Board, event: Event): Promise<void> {
  if (board.all().size > 0) await DELIVERIES[event.kind]?.(house, board, event);
}

/** Those of `listeners` whose viewers neither mute nor block any of `authors`, nor are blocked by them. */
async function notApart(house: House, listeners: readonly Listener[], authors: AccountId[]): Promise<Listener[]> {
  const viewers = [...new Set(listeners.flatMap((listener) => listener.viewer?.id ?? []))];
  if (viewers.length === 0) return [...listeners];
  const apart = await accountsApart(house.sql, authors, viewers);
  return listeners.filter(({ viewer }) => viewer === null || !apart.has(viewer.id));
}

async function deliverToHomes(house: House, board: Board, event: Event): Promise<void> {
  const listeners = (event['owners'] as AccountId[]).flatMap((owner) => board.theirs(owner, 'user'));
  if (listeners.length === 0) return;
  const { entry, parley, author, echoer } = event as unknown as {
    entry: string;
    parley: ParleyId;
    author: AccountId;
    echoer: AccountId | null;
  };
  const line: Entry = { id: entry, parleyId: parley, echoerId: echoer };
  const heard = await notApart(house, listeners, echoer === null ? [author] : [author, echoer]);
  if (echoer !== null) {
    // What is echoed may be old, and each may have marked it: rendered for each.
    for (const listener of heard) await sendOwn(house, listener, { key: 'user', name: 'update' }, line);
    return;
  }
  await sendToEach(house, { parley, author, name: 'update' }, heard, ['user']);
}

/** What stands in homes by merging names no owners: of those who listen here, it is asked in whose it does. */
async function deliverToMerged(house: House, board: Board, event: Event): Promise<void> {
  const viewers = new Set([...board.listenersTo('user')].flatMap(({ viewer }) => viewer?.id ?? []));
  const { bringer, entry } = event as unknown as { bringer: AccountId; entry: string };
  const owners = await homesMerging(house.sql, bringer, entry, [...viewers]);
  await deliverToHomes(house, board, { ...event, owners });
}

async function deliverPosted(house: House, board: Board, event: Event): Promise<void> {
  await deliverToAll(house, board, event, 'update');
  await deliverToLists(house, board, event, 'update');
}

/** To the public streams and those of its hashtags. */
async function deliverToAll(house: House, board: Board, event: Event, name: 'update' | 'status.update'): Promise<void> {
  if (!board.keys().some((key) => key.startsWith('public') || key.startsWith('hashtag'))) return;
  const parleyId = event['parley'] as ParleyId;
  const [status] = await renderStatuses(
    house,
    actOf(house, null),
    [{ id: parleyId, parleyId, echoerId: null }],
    'pushed',
  );
  if (!status) return;
  const said = JSON.parse(status.json) as {
    visibility: string;
    in_reply_to_id: string | null;
    media_attachments: unknown[];
    tags: { name: string }[];
  };
  if (said.visibility !== 'public') return;
  const keys = publicKeys({
    hasMedia: said.media_attachments.length > 0,
    isReply: said.in_reply_to_id !== null,
    tags: said.tags.map((tag) => tag.name.toLowerCase()),
  });
  const listeners = new Set(keys.flatMap((key) => [...board.listenersTo(key)]));
  const author = event['author'] as AccountId;
  const heard = await notApart(house, [...listeners], [author]);
  await sendToEach(house, { parley: parleyId, author, name }, heard, keys);
}

async function deliverEdit(house: House, board: Board, event: Event): Promise<void> {
  const parleyId = event['parley'] as ParleyId;
  const listeners = [...board.listenersTo('user')];
  const viewers = listeners.flatMap(({ viewer }) => viewer?.id ?? []);
  const owners = new Set(await homesHolding(house.sql, parleyId, viewers));
  const holding = listeners.filter(({ viewer }) => owners.has(viewer!.id));
  const line: Entry = { id: parleyId, parleyId, echoerId: null };
  for (const listener of await notApart(house, holding, [event['author'] as AccountId]))
    await sendOwn(house, listener, { key: 'user', name: 'status.update' }, line);
  await deliverToAll(house, board, event, 'status.update');
  await deliverToLists(house, board, event, 'status.update');
}

/** To everybody: an id says nothing to who never saw it, and whoever did must see it go. */
function deliverDeletion(board: Board, id: string): void {
  for (const key of board.keys()) {
    if (key !== 'user:notification' && key !== 'direct') sendTo(board.listenersTo(key), key, 'delete', id);
  }
}
