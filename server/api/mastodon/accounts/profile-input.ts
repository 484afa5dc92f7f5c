// What a profile may be changed to, as both endpoints that change one take it.

import { z } from 'zod';
import type { ProfileChange } from '#accounts';
import { flag, fromWire, limits, quotePolicies, text, wireVisibilities } from '#contract';
import { imageBytes, upload, type Purpose } from '#media';
import { Refusal, type SignedAct } from '#platform';
import type { Call } from '../../endpoint.ts';
import type { Upload } from '../../upload.ts';

const long = text.max(limits.rawTextBytes);
const field = z.object({ name: long.default(''), value: long.default('') });
const values = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value) ? Object.values(value) : value;
/** A list, or a hash of numbers as forms send it. */
const fields = z.preprocess(values, z.array(field).max(20));
/** A list, a hash of numbers, or lines. */
const domains = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[\s,]+/).filter((one) => one !== '') : values(value)),
  z.array(text.max(300)).max(100),
);

/** What PATCH profile takes. */
export const profile = z.object({
  display_name: long.optional(),
  note: long.optional(),
  avatar: z.unknown().optional(),
  header: z.unknown().optional(),
  avatar_description: long.optional(),
  header_description: long.optional(),
  locked: flag.optional(),
  bot: flag.optional(),
  discoverable: flag.optional(),
  indexable: flag.optional(),
  hide_collections: flag.optional(),
  show_media: flag.optional(),
  show_media_replies: flag.optional(),
  show_featured: flag.optional(),
  attribution_domains: domains.optional(),
  fields_attributes: fields.optional(),
});

/** And what PATCH accounts/update_credentials takes besides: what one's new statuses start with. */
export const credentials = profile.extend({
  locale: z.enum(['en', 'fr']).optional(),
  source: z
    .object({
      privacy: z.enum(wireVisibilities).optional(),
      sensitive: flag.optional(),
      quote_policy: z.enum(quotePolicies).optional(),
      language: z
        .union([z.literal('').transform(() => null), text.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)])
        .nullish(),
    })
    .optional(),
});

export function changeOf(input: z.infer<typeof credentials>): ProfileChange {
  const { privacy, sensitive, quote_policy: quotePolicy, language } = input.source ?? {};
  return {
    displayName: input.display_name,
    bio: input.note,
    fields: input.fields_attributes,
    isLocked: input.locked,
    isBot: input.bot,
    isDiscoverable: input.discoverable,
    isIndexable: input.indexable,
    hidesFollows: input.hide_collections,
    showsMedia: input.show_media,
    showsMediaReplies: input.show_media_replies,
    showsFeatured: input.show_featured,
    attributionDomains: input.attribution_domains,
    avatarDescription: input.avatar_description,
    headerDescription: input.header_description,
    visibility: privacy && fromWire(privacy),
    isSensitive: sensitive,
    quotePolicy,
    language,
    locale: input.locale,
  };
}

/** The pictures that came with it, taken in. @throws Refusal naming `avatar` or `header`. */
export async function picturesOf({
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
