// One's own account: who the token speaks for, and changing what others see.

import { z } from 'zod';
import { changeProfile, type ProfileChange } from '#accounts';
import { flag, fromWire, limits, text, wireVisibilities } from '#contract';
import { imageBytes, upload, type Purpose } from '#media';
import { Refusal, type House, type SignedAct } from '#platform';
import { forPerson, type Call, type Endpoint } from '../../endpoint.ts';
import type { Upload } from '../../upload.ts';
import { forgetAccount } from '../entities/accounts.ts';
import { credentialAccountOf } from '../entities/credential-account.ts';

export const verifyCredentials = forPerson({
  scope: 'profile',
  input: z.object({}),
  answer: ({ house, act }) => credentialAccountOf(house, act),
});

const long = text.max(limits.rawTextBytes);
const field = z.object({ name: long.default(''), value: long.default('') });
/** A list, or a hash of numbers as forms send it. */
const fields = z.preprocess(
  (value) => (value && typeof value === 'object' && !Array.isArray(value) ? Object.values(value) : value),
  z.array(field).max(20),
);

const profile = z.object({
  display_name: long.optional(),
  note: long.optional(),
  avatar: z.unknown().optional(),
  header: z.unknown().optional(),
  locked: flag.optional(),
  bot: flag.optional(),
  discoverable: flag.optional(),
  fields_attributes: fields.optional(),
  locale: z.enum(['en', 'fr']).optional(),
  source: z
    .object({
      privacy: z.enum(wireVisibilities).optional(),
      sensitive: flag.optional(),
      language: z
        .union([z.literal('').transform(() => null), text.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)])
        .nullish(),
    })
    .optional(),
});

export const updateCredentials = forPerson({
  scope: 'write:accounts',
  input: profile,
  takesFiles: limits.image.bytes,
  async answer(call) {
    const { act, house } = call;
    await changeProfile(act, { ...changeOf(call.input), ...(await picturesOf(call)) });
    return changed(house, act);
  },
});

function changeOf(input: z.infer<typeof profile>): ProfileChange {
  const { privacy, sensitive, language } = input.source ?? {};
  return {
    displayName: input.display_name,
    bio: input.note,
    fields: input.fields_attributes,
    isLocked: input.locked,
    isBot: input.bot,
    isDiscoverable: input.discoverable,
    visibility: privacy && fromWire(privacy),
    isSensitive: sensitive,
    language,
    locale: input.locale,
  };
}

async function picturesOf({
  act,
  house,
  files,
  input,
}: Call<z.infer<typeof profile>, SignedAct>): Promise<ProfileChange> {
  const picture = async (purpose: Purpose & ('avatar' | 'header'), file: Upload | undefined) => {
    if (!file && typeof input[purpose] === 'string' && input[purpose] !== '')
      throw new Refusal('invalid', 'must be a file', purpose);
    // A form without a chosen file sends an empty one.
    if (!file || file.bytes === 0) return undefined;
    return (await upload(act, house.storage, { bytes: await imageBytes(file, purpose), purpose })).id;
  };
  return { avatar: await picture('avatar', files['avatar']), header: await picture('header', files['header']) };
}

function changed(house: House, act: SignedAct) {
  forgetAccount(house, act.viewer.id);
  return credentialAccountOf(house, act);
}

const without = (name: 'avatar' | 'header'): Endpoint =>
  forPerson({
    scope: 'write:accounts',
    input: z.object({}),
    async answer({ act, house }) {
      await changeProfile(act, { [name]: null });
      return changed(house, act);
    },
  });

export const removeAvatar = without('avatar');
export const removeHeader = without('header');
