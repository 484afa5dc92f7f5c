// PUT statuses/:id. What is not sent stays as it was, but for the text, the warning and the poll, which are always the new ones.

import { z } from 'zod';
import { id, type MediumId, type ParleyId } from '#contract';
import { edit, setQuotePolicy } from '#parleys';
import { forPerson } from '../../endpoint.ts';
import { freshStatus } from './which.ts';
import { alt, mediaIds, questionIn, words } from '../../status-input.ts';

const attribute = z.object({ id: id<MediumId>(), description: alt });

export const editStatus = forPerson({
  scope: 'write:statuses',
  input: words.extend({
    id: id<ParleyId>(),
    media_ids: z.undefined().or(mediaIds),
    media_attributes: z.array(attribute).max(20).optional(),
  }),
  async answer({ act, input, house }) {
    const altTexts = (input.media_attributes ?? []).flatMap(({ id, description }) =>
      typeof description === 'string' ? [[id, description] as const] : [],
    );
    const revision = {
      text: input.status ?? '',
      warning: input.spoiler_text ?? undefined,
      isSensitive: input.sensitive ?? undefined,
      language: input.language,
      media: input.media_ids,
      poll: questionIn(input.poll),
      quotes: input.quoted_status_id as ParleyId | undefined,
      descriptions: new Map(altTexts),
    };
    await edit(act, input.id, revision, house.config.domain);
    if (input.quote_approval_policy) await setQuotePolicy(act, input.id, input.quote_approval_policy);
    return freshStatus(house, act, input.id);
  },
});
