// Media before a status shows them: upload, look, describe, take back. What a worker has still to do with shows no address,
// and is answered 202 when it came, 206 when it is asked for.

import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { id, limits, text, type MediaAttachment, type MediumId } from '#contract';
import { describe, ownMediumOf, receive, takeBack, type MediumRow } from '#media';
import { Refusal, type House, type SignedAct } from '#platform';
import { forPerson, type Call, type Endpoint } from '../../endpoint.ts';
import { presentMedium } from '../entities/media-attachment.ts';

const coordinate = z.number().min(-1).max(1);
/** "x,y" as Mastodon writes it. */
const focus = z
  .string()
  .regex(/^-?\d(\.\d{1,9})?,-?\d(\.\d{1,9})?$/, 'must be two numbers from -1 to 1, as in 0.0,0.5')
  .transform((words) => words.split(',').map(Number))
  .pipe(z.tuple([coordinate, coordinate]))
  .transform(([x, y]) => ({ x, y }));
const words = z.object({
  description: text.max(limits.rawTextBytes).nullish(),
  focus: z.union([z.literal('').transform(() => undefined), focus]).nullish(),
});
const said = ({ description, focus: at }: z.infer<typeof words>) => ({
  description: description ?? undefined,
  focus: at ?? undefined,
});

async function take({ act, input, files, house }: Call<z.infer<typeof words>, SignedAct>): Promise<MediumRow> {
  const { file, thumbnail } = files;
  if (!file) throw new Refusal('invalid', 'may not be empty', 'file');
  return receive(act, house, { file, thumbnail, ...said(input) });
}

const uploading = { scope: 'write:media', input: words, takesFiles: limits.film.bytes } as const;
const budget = { calls: 60, seconds: 600 };

/** Answers at once. */
export const uploadMedia = forPerson({
  ...uploading,
  budget,
  async answer(call): Promise<MediaAttachment> {
    const medium = await take(call);
    if (medium.ready_at === null) call.reply.status(202);
    return presentMedium(medium, call.house.config.PALABRE_URL);
  },
});

/** Longer than most films take, shorter than proxies wait. */
const PATIENCE_MS = 50_000;
const LOOK_MS = 250;

/** The old way: answers when it is ready; what takes too long is answered as the new way does. */
export const uploadMediaV1 = forPerson({
  ...uploading,
  budget,
  async answer(call): Promise<MediaAttachment> {
    const until = Date.now() + PATIENCE_MS;
    let medium = await take(call);
    while (isWaiting(medium) && Date.now() < until && !call.reply.raw.destroyed) {
      await wait(LOOK_MS);
      medium = await ownMediumOf(call.act, medium.id);
    }
    return present(call.house, call.reply, medium, 202);
  },
});

const isWaiting = (medium: MediumRow): boolean => medium.ready_at === null && medium.failed_at === null;

/** @throws Refusal for what could not be made. */
function present(house: House, reply: FastifyReply, medium: MediumRow, whileWaiting: number): MediaAttachment {
  if (medium.failed_at) throw new Refusal('invalid', 'could not be processed', 'file');
  if (medium.ready_at === null) reply.status(whileWaiting);
  return presentMedium(medium, house.config.PALABRE_URL);
}

const which = z.object({ id: id<MediumId>() });

export const readMedia = forPerson({
  scope: 'write:media',
  input: which,
  answer: async ({ act, input, house, reply }) => present(house, reply, await ownMediumOf(act, input.id), 206),
});

export const describeMedia: Endpoint = forPerson({
  scope: 'write:media',
  input: words.extend(which.shape),
  takesFiles: limits.image.bytes,
  async answer({ act, input, house, reply, files }): Promise<MediaAttachment> {
    await describe(act, house.storage, input.id, { ...said(input), thumbnail: files['thumbnail'] });
    return present(house, reply, await ownMediumOf(act, input.id), 206);
  },
});

export const removeMedia = forPerson({
  scope: 'write:media',
  input: which,
  async answer({ act, input }) {
    await takeBack(act, input.id);
    return {};
  },
});
