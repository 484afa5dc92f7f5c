// POST statuses. A repeated Idempotency-Key answers the status it made the first time. With `scheduled_at` it is said later.

import { z } from 'zod';
import { fromWire, id, replyPolicies, type ParleyId } from '#contract';
import { linesOf, postFrom, schedule, type Draft } from '#parleys';
import { Refusal, type House, type SignedAct } from '#platform';
import { forPerson, type Call } from '../../endpoint.ts';
import { gateFor } from '../../gate.ts';
import { accountAfterPost, renderedAccountOf } from '../entities/accounts.ts';
import { appFor } from '../entities/apps.ts';
import { isKept, keepNew, versionBefore } from '../entities/status-cache.ts';
import { renderedStatusOf } from '../entities/statuses.ts';
import { scheduledStatus } from '../scheduled/routes.ts';
import { noteNew } from '../entities/view-cache.ts';
import { mediaIds, moment, questionIn, visibility, words } from '../../status-input.ts';

const KEY_MOST = 200;

const draft = words.extend({
  in_reply_to_id: z.union([z.literal('').transform(() => undefined), id()]).nullish(),
  media_ids: mediaIds,
  visibility,
  // Ours: who may reply. Other clients never send it.
  reply_policy: z.enum(replyPolicies).nullish(),
  scheduled_at: moment,
});

export const postStatus = forPerson({
  scope: 'write:statuses',
  input: draft,
  budget: { calls: 60, seconds: 300 },
  async answer(call) {
    const { act, house, input } = call;
    const [draft, author, gate] = await Promise.all([
      draftOf(call),
      renderedAccountOf(house, act.sql, act.viewer.id),
      gateFor(house, act.sql),
    ]);
    const desk = { domain: house.config.domain, author: author.row, gate };
    if (input.scheduled_at) return scheduledStatus(house, act, await schedule(act, draft, input.scheduled_at, desk));
    const readAt = versionBefore(house);
    const { id, loaded } = await postFrom(act, draft, desk);
    if (loaded) {
      // Nobody has marked or answered it yet: what was written is what it looks like.
      noteNew(house, act, loaded.row);
      await keepNew(house, loaded, await accountAfterPost(house, author, loaded.row), readAt);
    }
    return renderedStatusOf(house, act, { id, parleyId: id, echoerId: null });
  },
});

async function draftOf({ act, house, input, auth, request }: Call<z.infer<typeof draft>, SignedAct>): Promise<Draft> {
  const app = auth.appId ? await appFor(house, auth.appId) : undefined;
  return {
    text: input.status ?? '',
    warning: input.spoiler_text ?? undefined,
    isSensitive: input.sensitive ?? undefined,
    language: input.language,
    visibility: input.visibility ? fromWire(input.visibility) : undefined,
    replyTo: input.in_reply_to_id ? await parleyOf(house, act, input.in_reply_to_id) : undefined,
    media: input.media_ids,
    poll: questionIn(input.poll),
    replyPolicy: input.reply_policy ?? undefined,
    quotes: input.quoted_status_id ? await parleyOf(house, act, input.quoted_status_id) : undefined,
    quotePolicy: input.quote_approval_policy ?? undefined,
    idempotencyKey: keyOf(request.headers['idempotency-key']),
    app,
  };
}

/** What an echo's id stands for; any other id as it is, for the domain to find or refuse. */
async function parleyOf(house: House, act: SignedAct, id: string): Promise<ParleyId> {
  const [line] = isKept(house, id) ? [] : await linesOf(act.sql, [id]);
  return line?.parleyId ?? (id as ParleyId);
}

function keyOf(header: string | string[] | undefined): string | undefined {
  const key = Array.isArray(header) ? header[0] : header;
  if (!key) return undefined;
  if (key.length > KEY_MOST) throw new Refusal('invalid', `may have at most ${KEY_MOST} characters`, 'Idempotency-Key');
  return key;
}
