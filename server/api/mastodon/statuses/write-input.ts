// What posting and editing take alike.

import { z } from 'zod';
import { flag, idList, limits, text, wireVisibilities, type MediumId } from '#contract';
import { Refusal } from '#platform';

/** One more than may be shown, so that the rule that counts them speaks rather than the schema. */
const MEDIA_READ = 20;

export const words = z.object({
  status: text.nullish(),
  spoiler_text: text.nullish(),
  sensitive: flag.nullish(),
  language: text.max(35).nullish(),
  poll: z.unknown().optional(),
  quoted_status_id: z.unknown().optional(),
});

export const mediaIds = idList<MediumId>(MEDIA_READ);
export const visibility = z.enum(wireVisibilities).nullish();

export const alt = text.max(limits.rawTextBytes).nullish();

/** Refuses what would otherwise be lost without a word. @throws Refusal naming the field. */
export function refuseWhatIsNotHere(input: Record<string, unknown>): void {
  for (const field of ['poll', 'quoted_status_id', 'scheduled_at']) {
    if (input[field] !== undefined && input[field] !== null && input[field] !== '') {
      throw new Refusal('invalid', 'is not offered by this server', field);
    }
  }
}
