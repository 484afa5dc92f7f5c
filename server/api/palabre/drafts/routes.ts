// Drafts kept on the server, so that what was begun on the phone is ended at the desk.

import { z } from 'zod';
import {
  fromWire,
  id,
  limits,
  pageInput,
  replyPolicies,
  text,
  toPage,
  type DraftId,
  type ParleyId,
  type StatusDraft,
} from '#contract';
import { changeDraft, discardDraft, draftOf, keepDraft, listDrafts, type Begun } from '#parleys';
import type { House, SignedAct } from '#platform';
import { forPerson, type Routes } from '../../endpoint.ts';
import { presentDrafts } from '../../mastodon/entities/drafts.ts';
import { mediaIds, questionIn, visibility, words } from '../../status-input.ts';
import { linkPages } from '../../paging.ts';

const which = z.object({ id: id<DraftId>() });
const begun = words.extend({
  status: text.max(limits.rawTextBytes).nullish(),
  spoiler_text: text.max(limits.rawTextBytes).nullish(),
  in_reply_to_id: z.union([z.literal('').transform(() => undefined), id<ParleyId>()]).nullish(),
  media_ids: mediaIds,
  visibility,
  reply_policy: z.enum(replyPolicies).nullish(),
});

const begunIn = (input: z.infer<typeof begun>, domain: string): Begun => ({
  content: {
    domain,
    text: input.status ?? '',
    warning: input.spoiler_text ?? undefined,
    isSensitive: input.sensitive ?? undefined,
    language: input.language ?? undefined,
    visibility: input.visibility ? fromWire(input.visibility) : undefined,
    replyTo: input.in_reply_to_id ?? undefined,
    quotes: (input.quoted_status_id as ParleyId | null | undefined) ?? undefined,
    quotePolicy: input.quote_approval_policy ?? undefined,
    replyPolicy: input.reply_policy ?? undefined,
    poll: questionIn(input.poll),
  },
  media: [...new Set(input.media_ids)],
});

async function answer(house: House, act: SignedAct, draft: DraftId): Promise<StatusDraft> {
  const [shown] = await presentDrafts(house, act, [await draftOf(act, draft)]);
  return shown!;
}

export const draftRoutes: Routes = {
  'GET /api/palabre/v1/drafts': forPerson({
    scope: 'read:statuses',
    input: pageInput(),
    async answer({ house, act, input, request, reply }) {
      const rows = await listDrafts(act, toPage(input));
      linkPages(house, request, reply, rows[0]?.id, rows.at(-1)?.id);
      return presentDrafts(house, act, rows);
    },
  }),
  'POST /api/palabre/v1/drafts': forPerson({
    scope: 'write:statuses',
    input: begun,
    budget: { calls: 120, seconds: 300 },
    answer: async ({ house, act, input }) =>
      answer(house, act, await keepDraft(act, begunIn(input, house.config.domain))),
  }),
  'GET /api/palabre/v1/drafts/:id': forPerson({
    scope: 'read:statuses',
    input: which,
    answer: ({ house, act, input }) => answer(house, act, input.id),
  }),
  'PUT /api/palabre/v1/drafts/:id': forPerson({
    scope: 'write:statuses',
    input: begun.extend(which.shape),
    budget: { calls: 300, seconds: 300 },
    async answer({ house, act, input }) {
      await changeDraft(act, input.id, begunIn(input, house.config.domain));
      return answer(house, act, input.id);
    },
  }),
  'DELETE /api/palabre/v1/drafts/:id': forPerson({
    scope: 'write:statuses',
    input: which,
    async answer({ act, input }) {
      await discardDraft(act, input.id);
      return {};
    },
  }),
};
