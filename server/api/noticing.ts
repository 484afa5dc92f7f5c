// What somebody sends as a notice, over the API or by the form: checked, looked up, brought before the staff.

import { z } from 'zod';
import { harms, text } from '#contract';
import { linksIn, mostNoticeItems, sendNotice } from '#moderation';
import { Refusal, type Act, type House } from '#platform';
import { nameAll } from './naming.ts';

export const long = text.max(20_000);
/** A list of addresses, or what somebody pasted. */
export const links = z
  .union([z.array(text.max(2_000)).max(2 * mostNoticeItems), text.max(500_000)])
  .transform((given) => (typeof given === 'string' ? linksIn(given) : linksIn(given.join('\n'))));

export const noticeInput = z.object({
  links,
  harm: z.enum(harms),
  explanation: long,
  name: text.max(1_000).default(''),
  email: text.max(1_000).default(''),
  good_faith: z.union([z.boolean(), z.string()]).transform((said) => said === true || said === 'true' || said === 'on'),
  locale: z.enum(['en', 'fr']).default('en'),
});

/** What anybody sends. */
export async function takeNotice(house: House, act: Act, input: z.infer<typeof noticeInput>) {
  const { harm, explanation, name, email, locale } = input;
  return sendNotice(act, {
    harm,
    explanation,
    name,
    email,
    locale,
    items: await namesIn(house, act, input.links),
    mayBeNobody: harm === 'minors',
    isGoodFaith: input.good_faith,
  });
}

/** What the addresses name. @throws Refusal naming `links`. */
export async function namesIn(house: House, act: Act, urls: readonly string[]) {
  if (urls.length > mostNoticeItems)
    throw new Refusal('invalid', `may name at most ${mostNoticeItems} addresses at once`, 'links');
  return nameAll(house, act, urls);
}
