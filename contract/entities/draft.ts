// What is said later: scheduled, as the Mastodon API shows it, and drafts, which are our own.

import type { QuotePolicy, WireQuotePolicy, WireVisibility } from '../visibility.ts';
import type { ReplyPolicy } from './comments.ts';
import type { MediaAttachment } from './media.ts';

export interface PollParams {
  options: string[];
  expires_in: number;
  multiple: boolean;
  hide_totals: boolean;
}

export interface ScheduledStatus {
  id: string;
  scheduled_at: string;
  params: {
    text: string;
    spoiler_text: string | null;
    sensitive: boolean | null;
    visibility: WireVisibility | null;
    language: string | null;
    in_reply_to_id: string | null;
    media_ids: string[] | null;
    poll: PollParams | null;
    quoted_status_id: string | null;
    quote_approval_policy: WireQuotePolicy | null;
    allowed_mentions: null;
    // For clients that expect them; they say nothing.
    application_id: number;
    idempotency: null;
    scheduled_at: null;
    with_rate_limit: boolean;
  };
  media_attachments: MediaAttachment[];
}

export interface StatusDraft {
  id: string;
  updated_at: string;
  text: string;
  spoiler_text: string;
  sensitive: boolean | null;
  visibility: WireVisibility | null;
  language: string | null;
  in_reply_to_id: string | null;
  quoted_status_id: string | null;
  quote_approval_policy: QuotePolicy | null;
  reply_policy: ReplyPolicy | null;
  poll: PollParams | null;
  media_attachments: MediaAttachment[];
  /** Why it did not go out by itself when it was due. */
  failure: { reason: string; field: string | null; words: string } | null;
}
