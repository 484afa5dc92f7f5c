// To the streams of lists: what stands in a list is sent to who owns it. Whoever listens to another's list hears nothing.

import type { EchoId, ListId, ParleyId } from '#contract';
import { listsShowing } from '#timelines';
import type { Event, House } from '#platform';
import type { Entry } from '../mastodon/entities/statuses.ts';
import type { Board } from './board.ts';
import { sendOwn } from './sending.ts';

const PREFIX = 'list ';

/** @param name 'update' or 'status.update'. */
export async function deliverToLists(house: House, board: Board, event: Event, name: string): Promise<void> {
  const lists = board.keys().flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length) as ListId] : []));
  if (lists.length === 0) return;
  const parleyId = event['parley'] as ParleyId;
  const echo = (event['echo'] as EchoId | undefined) ?? null;
  const line: Entry = { id: echo ?? parleyId, parleyId, echoerId: echo === null ? null : (event['account'] as never) };
  for (const { owner, list } of await listsShowing(house.sql, lists, parleyId, echo)) {
    const key = PREFIX + list;
    for (const listener of board.listenersTo(key))
      if (listener.viewer?.id === owner) await sendOwn(house, listener, { key, name }, line);
  }
}
