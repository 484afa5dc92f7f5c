// POST statuses. A repeated Idempotency-Key answers the status it made the first time.

import { z } from 'zod';
import { fromWire, id, replyPolicies } from '#contract';
import { appOf } from '#accounts';
import { parleyIdOf, post, type Draft } from '#parleys';
import { Refusal } from '#platform';
import { forPerson, type Call } from '../../endpoint.ts';
import type { SignedAct } from '#platform';
import { freshStatus } from './which.ts';
import { mediaIds, questionIn, refuseWhatIsNotHere, visibility, words } from './write-input.ts';

const KEY_MOST = 200;

const draft = words.extend({
  in_reply_to_id: z.union([z.literal('').transform(() => undefined), id()]).nullish(),
  media_ids: mediaIds,
  visibility,
  // Ours: who may reply. Other clients never send it.
  reply_policy: z.enum(replyPolicies).nullish(),
  scheduled_at: z.unknown().optional(),
});

export const postStatus = forPerson({
  scope: 'write:statuses',
  input: draft,
  budget: { calls: 60, seconds: 300 },
  async answer(call) {
    refuseWhatIsNotHere(call.input);
    const parley = await post(call.act, await draftOf(call), call.house.config.domain);
    return freshStatus(call.house, call.act, parley);
  },
});

async function draftOf({ act, input, auth, request }: Call<z.infer<typeof draft>, SignedAct>): Promise<Draft> {
  const app = auth.appId ? await appOf(act.sql, auth.appId) : null;
  return {
    text: input.status ?? '',
    warning: input.spoiler_text ?? undefined,
    isSensitive: input.sensitive ?? undefined,
    language: input.language,
    visibility: input.visibility ? fromWire(input.visibility) : undefined,
    replyTo: input.in_reply_to_id ? await parentOf(act, input.in_reply_to_id) : undefined,
    media: input.media_ids,
    poll: questionIn(input.poll),
    replyPolicy: input.reply_policy ?? undefined,
    idempotencyKey: keyOf(request.headers['idempotency-key']),
    app: app ? { name: app.name, website: app.website } : undefined,
  };
}

/** @throws Refusal naming `in_reply_to_id`. */
async function parentOf(act: SignedAct, id: string) {
  return parleyIdOf(act.sql, id).catch((error: unknown) => {
    if (error instanceof Refusal) throw new Refusal('not-found', 'does not exist', 'in_reply_to_id');
    throw error;
  });
}

function keyOf(header: string | string[] | undefined): string | undefined {
  const key = Array.isArray(header) ? header[0] : header;
  if (!key) return undefined;
  if (key.length > KEY_MOST) throw new Refusal('invalid', `may have at most ${KEY_MOST} characters`, 'Idempotency-Key');
  return key;
}
