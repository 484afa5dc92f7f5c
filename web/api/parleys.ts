// Parleys over the Mastodon API.

import { get, page, post, put, remove, type Answer, type Query } from './client.ts';
import type { Account, Context, Parley, QuotePolicy, Reach, ReplyPolicy, Revision, Source } from './contract.ts';

export interface Wording {
  status: string;
  spoiler_text: string;
  sensitive: boolean;
  language: string;
  media_ids: string[];
  poll?: PollWish | undefined;
}
export interface PollWish {
  options: string[];
  expires_in: number;
  multiple: boolean;
  hide_totals: boolean;
}
export interface NewParley extends Wording {
  visibility: Reach;
  in_reply_to_id?: string | undefined;
  reply_policy?: ReplyPolicy | undefined;
  quoted_status_id?: string | undefined;
  quote_approval_policy?: QuotePolicy | undefined;
}

const at = (id: string): string => `/api/v1/statuses/${id}`;

export const fetchParley = (id: string) => get<Parley>(at(id));
/** Those of `ids` that there are. */
export const listParleys = (ids: readonly string[]) => get<Parley[]>('/api/v1/statuses', { id: ids });
export const fetchContext = (id: string) => get<Context>(`${at(id)}/context`);
export const fetchSource = (id: string) => get<Source>(`${at(id)}/source`);
export const fetchRevisions = (id: string) => get<Revision[]>(`${at(id)}/history`);
export const createParley = (parley: NewParley, key: string) => post<Parley>('/api/v1/statuses', parley, key);
export const reviseParley = (
  id: string,
  wording: Wording & { media_attributes?: { id: string; description: string }[] },
) => put<Parley>(at(id), wording);
export const deleteParley = (id: string) => remove<Parley>(at(id));

/** What one does to a parley, in the protocol's words. */
export type Deed =
  | 'favourite'
  | 'unfavourite'
  | 'reblog'
  | 'unreblog'
  | 'bookmark'
  | 'unbookmark'
  | 'pin'
  | 'unpin'
  | 'mute'
  | 'unmute';
export const doTo = (id: string, deed: Deed) => post<Parley>(`${at(id)}/${deed}`);

export const votersOf = (id: string, query?: Query): Promise<Answer<Account[]>> =>
  page<Account>(`${at(id)}/favourited_by`, query);
export const echoersOf = (id: string, query?: Query): Promise<Answer<Account[]>> =>
  page<Account>(`${at(id)}/reblogged_by`, query);
