// What posting and editing take alike.

import { z } from 'zod';
import { flag, id, idList, limits, quotePolicies, text, whole, wireVisibilities, type MediumId } from '#contract';
import type { Question } from '#parleys';

/** One more than may be shown, so that the rule that counts them speaks rather than the schema. */
const MEDIA_READ = 20;
const OPTIONS_READ = 50;

const poll = z.object({
  options: z.array(text.max(limits.rawTextBytes)).max(OPTIONS_READ),
  expires_in: whole,
  multiple: flag.nullish(),
  hide_totals: flag.nullish(),
});

export const words = z.object({
  status: text.nullish(),
  spoiler_text: text.nullish(),
  sensitive: flag.nullish(),
  language: text.max(35).nullish(),
  poll: z.union([z.literal('').transform(() => undefined), poll]).nullish(),
  quoted_status_id: z.union([z.literal('').transform(() => undefined), id()]).nullish(),
  quote_approval_policy: z.enum(quotePolicies).nullish(),
});

export const mediaIds = idList<MediumId>(MEDIA_READ);
export const visibility = z.enum(wireVisibilities).nullish();

export const alt = text.max(limits.rawTextBytes).nullish();

/** A poll as its author asked it. */
export const questionIn = (asked: z.infer<typeof words>['poll']): Question | undefined =>
  asked
    ? {
        options: asked.options,
        seconds: asked.expires_in,
        isMultiple: asked.multiple ?? undefined,
        hidesTotals: asked.hide_totals ?? undefined,
      }
    : undefined;

/** A moment in time, as ISO 8601 writes it. */
export const moment = z
  .union([z.literal('').transform(() => undefined), z.iso.datetime({ offset: true, local: true }).transform(instant)])
  .nullish();

/** Without an offset it is UTC. */
function instant(written: string): Date {
  return new Date(/(?:Z|[+-]\d\d:?\d\d)$/.test(written) ? written : `${written}Z`);
}
