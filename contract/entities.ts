// The Mastodon API's entities, as Palabre answers them. Fields that a client crashes without are never optional.

import type { CustomEmoji } from './entities/emoji.ts';
import type { Poll } from './entities/poll.ts';
import type { FilterResult } from './entities/filter.ts';
import type { Badge } from './entities/badge.ts';
import type { PalabreStatus } from './entities/comments.ts';
import type { PreviewCard } from './entities/card.ts';
import type { MediaAttachment } from './entities/media.ts';
import type { Quote, QuoteApproval, ShallowQuote } from './entities/quote.ts';
import type { QuotePolicy, WireQuotePolicy, WireVisibility } from './visibility.ts';

export interface Field {
  name: string;
  value: string;
  verified_at: string | null;
}
export interface Role {
  id: string;
  name: string;
  color: string;
  permissions: string;
  highlighted: boolean;
}

export interface Account {
  id: string;
  username: string;
  acct: string;
  display_name: string;
  locked: boolean;
  bot: boolean;
  discoverable: boolean | null;
  indexable: boolean;
  group: boolean;
  created_at: string;
  note: string;
  url: string;
  uri: string;
  avatar: string;
  avatar_static: string;
  avatar_description: string;
  header: string;
  header_static: string;
  header_description: string;
  followers_count: number;
  following_count: number;
  statuses_count: number;
  last_status_at: string | null;
  hide_collections: boolean | null;
  noindex: boolean;
  show_media: boolean;
  show_media_replies: boolean;
  show_featured: boolean;
  /** Whether others may put them into their collections. */
  feature_approval: { automatic: string[]; manual: string[]; current_user: string };
  emojis: CustomEmoji[];
  roles: { id: string; name: string; color: string }[];
  fields: Field[];
  suspended?: boolean;
  mute_expires_at?: string | null;
  /** What other servers do not have; other clients pass it over. */
  palabre: { badges: Badge[] };
}

export interface CredentialAccount extends Account {
  source: {
    privacy: WireVisibility;
    sensitive: boolean;
    language: string | null;
    note: string;
    fields: Field[];
    follow_requests_count: number;
    hide_collections: boolean | null;
    discoverable: boolean | null;
    indexable: boolean;
    quote_policy: WireQuotePolicy;
    attribution_domains: string[];
    /** What other servers have no word for. */
    palabre: { quote_policy: QuotePolicy };
  };
  role: Role;
}

export interface Relationship {
  id: string;
  following: boolean;
  showing_reblogs: boolean;
  notifying: boolean;
  languages: string[] | null;
  followed_by: boolean;
  blocking: boolean;
  blocked_by: boolean;
  muting: boolean;
  muting_notifications: boolean;
  muting_expires_at: string | null;
  requested: boolean;
  requested_by: boolean;
  domain_blocking: boolean;
  endorsed: boolean;
  note: string;
}

export interface Mention {
  id: string;
  username: string;
  url: string;
  acct: string;
}
export interface StatusTag {
  name: string;
  url: string;
}

export interface Status {
  id: string;
  uri: string;
  url: string;
  created_at: string;
  edited_at: string | null;
  account: Account;
  content: string;
  visibility: WireVisibility;
  sensitive: boolean;
  spoiler_text: string;
  media_attachments: MediaAttachment[];
  application: { name: string; website: string | null } | null;
  mentions: Mention[];
  tags: StatusTag[];
  emojis: CustomEmoji[];
  reblogs_count: number;
  favourites_count: number;
  replies_count: number;
  quotes_count: number;
  in_reply_to_id: string | null;
  in_reply_to_account_id: string | null;
  reblog: Status | null;
  poll: Poll | null;
  card: PreviewCard | null;
  quote: Quote<Status> | ShallowQuote | null;
  quote_approval: QuoteApproval;
  language: string | null;
  text?: string;
  // The viewer's own marks, present for a signed-in viewer.
  favourited?: boolean;
  reblogged?: boolean;
  muted?: boolean;
  bookmarked?: boolean;
  pinned?: boolean;
  filtered?: FilterResult[];
  /** What other servers do not have; other clients pass it over. Absent around an echo. */
  palabre?: PalabreStatus;
}

export interface StatusSource {
  id: string;
  text: string;
  spoiler_text: string;
}
export interface StatusEdit {
  content: string;
  spoiler_text: string;
  sensitive: boolean;
  created_at: string;
  account: Account;
  media_attachments: MediaAttachment[];
  emojis: CustomEmoji[];
  poll: { options: { title: string }[] } | null;
  quote: Quote<Status> | ShallowQuote | null;
}
export interface Context {
  ancestors: Status[];
  descendants: Status[];
}

export interface Token {
  access_token: string;
  token_type: 'Bearer';
  scope: string;
  created_at: number;
}

/** A session or an app that may act for somebody, as /api/palabre/v1/sessions lists them. */
export interface Session {
  id: string;
  app: string | null;
  device: string | null;
  scopes: string[];
  created_at: string;
  last_used_at: string;
  current: boolean;
}

/** Every error of every endpoint. `details` names the field at fault. */
export interface ApiError {
  error: string;
  error_description?: string;
  reason?: string;
  details?: Record<string, { error: string; description: string }[]>;
}
