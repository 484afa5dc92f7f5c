// What is said later, as its author sees it.

import { toWire, toWireQuotePolicy, type PollParams, type ScheduledStatus, type StatusDraft } from '#contract';
import { mediaOf } from '#media';
import type { DraftRow, Question } from '#parleys';
import type { Act, House } from '#platform';
import { presentMedium } from './media-attachment.ts';

type Present<Entity> = (row: DraftRow, media: StatusDraft['media_attachments']) => Entity;

/** Many at once, with their media: one statement. */
async function present<Entity>(house: House, act: Act, rows: readonly DraftRow[], each: Present<Entity>) {
  const media = await mediaOf(
    act.sql,
    rows.flatMap((row) => row.media_ids),
  );
  const { PALABRE_URL: origin } = house.config;
  return rows.map((row) => {
    const shown = row.media_ids.flatMap((id) => media.get(id) ?? []);
    return each(
      row,
      shown.map((medium) => presentMedium(medium, origin)),
    );
  });
}

export const presentScheduled = (house: House, act: Act, rows: readonly DraftRow[]): Promise<ScheduledStatus[]> =>
  present(house, act, rows, (row, media) => ({
    id: row.id,
    scheduled_at: row.due_at!.toISOString(),
    params: {
      ...common(row),
      quote_approval_policy: row.content.quotePolicy ? toWireQuotePolicy(row.content.quotePolicy) : null,
      spoiler_text: row.content.warning ?? null,
      media_ids: row.media_ids.length > 0 ? row.media_ids : null,
      allowed_mentions: null,
      application_id: 0,
      idempotency: null,
      scheduled_at: null,
      with_rate_limit: false,
    },
    media_attachments: media,
  }));

export const presentDrafts = (house: House, act: Act, rows: readonly DraftRow[]): Promise<StatusDraft[]> =>
  present(house, act, rows, (row, media) => ({
    id: row.id,
    updated_at: row.updated_at.toISOString(),
    ...common(row),
    spoiler_text: row.content.warning ?? '',
    reply_policy: row.content.replyPolicy ?? null,
    media_attachments: media,
    failure: row.failure,
  }));

const common = ({ content }: DraftRow) => ({
  text: content.text,
  sensitive: content.isSensitive ?? null,
  visibility: content.visibility ? toWire(content.visibility) : null,
  language: content.language ?? null,
  in_reply_to_id: content.replyTo ?? null,
  quoted_status_id: content.quotes ?? null,
  quote_approval_policy: content.quotePolicy ?? null,
  poll: content.poll ? pollParams(content.poll) : null,
});

const pollParams = ({ options, seconds, isMultiple, hidesTotals }: Question): PollParams => ({
  options: [...options],
  expires_in: seconds,
  multiple: isMultiple ?? false,
  hide_totals: hidesTotals ?? false,
});
