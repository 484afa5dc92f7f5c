// Notices and orders over the API: anybody's, by a receipt; flaggers' and authorities', by a key.

import { z } from 'zod';
import { harms, text, type NoticeEntity } from '#contract';
import { flaggerOf, noticeByReceipt, noticesOfFlagger, sendNotice, type Mandate, type NoticeFile } from '#moderation';
import type { FastifyRequest } from 'fastify';
import type { House } from '#platform';
import { forAnyone, type Routes } from '../../endpoint.ts';
import { links, long, namesIn, noticeInput, takeNotice } from '../../noticing.ts';
import { presentNotice } from './present.ts';

const answer = (
  file: NoticeFile,
  house: House,
  receipt?: string,
): NoticeEntity & { receipt?: string; url?: string } => ({
  ...presentNotice(file),
  ...(receipt && { receipt, url: `${house.config.PALABRE_URL}/notices/${receipt}` }),
});

const sendOne = forAnyone({
  budget: { calls: 20, seconds: 3_600 },
  input: noticeInput,
  async answer({ act, house, input }) {
    const { receipt } = await takeNotice(house, act, input);
    return answer(await noticeByReceipt(act.sql, receipt), house, receipt);
  },
});

const readOne = forAnyone({
  budget: { calls: 300, seconds: 300 },
  input: z.object({ receipt: text.max(100) }),
  answer: async ({ act, house, input }) => answer(await noticeByReceipt(act.sql, input.receipt), house),
});

const keyOf = (request: FastifyRequest): string | null => {
  const key = request.headers['x-palabre-key'];
  return typeof key === 'string' ? key : null;
};

const withKey = z.object({
  links,
  harm: z.enum(harms),
  explanation: long,
  locale: z.enum(['en', 'fr']).default('en'),
});

const flag = forAnyone({
  budget: { calls: 120, seconds: 3_600 },
  input: withKey,
  async answer({ act, house, input, request }) {
    const flagger = await flaggerOf(act.sql, keyOf(request));
    const { receipt } = await sendNotice(act, {
      ...input,
      name: flagger.name,
      email: '',
      items: await namesIn(house, act, input.links),
      mayBeNobody: true,
      isGoodFaith: true,
      flagger,
    });
    return answer(await noticeByReceipt(act.sql, receipt), house, receipt);
  },
});

const flagged = forAnyone({
  budget: { calls: 300, seconds: 300 },
  input: z.object({}),
  async answer({ act, request }) {
    const files = await noticesOfFlagger(act.sql, await flaggerOf(act.sql, keyOf(request)));
    return files.map(presentNotice);
  },
});

export const mandateInput = z.object({
  authority: text.max(300).min(2),
  country: z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters'),
  basis: z.enum(['tco', 'lcen', 'dsa-9', 'other']),
  reference: text.max(300).min(1),
  may_tell: z.boolean().default(false),
});
export const toMandate = (input: z.infer<typeof mandateInput>): Mandate => ({
  authority: input.authority,
  country: input.country,
  basis: input.basis,
  reference: input.reference,
  mayTell: input.may_tell,
});

const order = forAnyone({
  budget: { calls: 120, seconds: 3_600 },
  input: withKey.extend(mandateInput.omit({ authority: true }).shape),
  async answer({ act, house, input, request }) {
    const flagger = await flaggerOf(act.sql, keyOf(request));
    const { links: urls, harm, explanation, locale, ...mandate } = input;
    const { receipt } = await sendNotice(act, {
      harm,
      explanation,
      locale,
      name: flagger.name,
      email: '',
      items: await namesIn(house, act, urls),
      mayBeNobody: true,
      isGoodFaith: true,
      flagger,
      mandate: toMandate({ ...mandate, authority: flagger.name }),
    });
    return answer(await noticeByReceipt(act.sql, receipt), house, receipt);
  },
});

export const noticeRoutes: Routes = {
  'POST /api/palabre/v1/notices': sendOne,
  'GET /api/palabre/v1/notices/:receipt': readOne,
  'POST /api/palabre/v1/flagger/notices': flag,
  'GET /api/palabre/v1/flagger/notices': flagged,
  'POST /api/palabre/v1/authority/orders': order,
};
