// Images before a status shows them: upload, look, describe, take back.

import { z } from 'zod';
import { id, limits, text, type MediaAttachment, type MediumId } from '#contract';
import { describe, ownMediumOf, takeBack, upload } from '#media';
import { Refusal } from '#platform';
import { forPerson } from '../../endpoint.ts';
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

export const uploadMedia = forPerson({
  scope: 'write:media',
  input: words,
  takesFiles: true,
  budget: { calls: 60, seconds: 600 },
  async answer({ act, input, files, house }): Promise<MediaAttachment> {
    const file = files['file'];
    if (!file) throw new Refusal('invalid', 'may not be empty', 'file');
    const medium = await upload(act, house.storage, { bytes: file.bytes, purpose: 'attachment', ...said(input) });
    return presentMedium(medium, house.config.PALABRE_URL);
  },
});

const which = z.object({ id: id<MediumId>() });

export const readMedia = forPerson({
  scope: 'write:media',
  input: which,
  answer: async ({ act, input, house }) => presentMedium(await ownMediumOf(act, input.id), house.config.PALABRE_URL),
});

export const describeMedia = forPerson({
  scope: 'write:media',
  input: words.extend(which.shape),
  async answer({ act, input, house }): Promise<MediaAttachment> {
    await describe(act, input.id, said(input));
    return presentMedium(await ownMediumOf(act, input.id), house.config.PALABRE_URL);
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
