// GET and POST setup: the one-time link that makes the operator's account.

import { z } from 'zod';
import { checkSetupLink, openSession, useSetupLink } from '#accounts';
import { text } from '#contract';
import { refuseOtherOrigins } from '../authentication.ts';
import { forAnyone } from '../endpoint.ts';
import { answerIn } from './answer-in.ts';
import { deviceOf } from '../device.ts';
import { named } from './named.ts';

const link = z.object({ token: text.min(1).max(200) });
const budget = { calls: 30, seconds: 300 };

export const lookAtSetup = forAnyone({
  budget,
  input: link,
  async answer({ act, input }) {
    await checkSetupLink(act.sql, input.token);
    return {};
  },
});

export const setUp = forAnyone({
  budget,
  input: link.extend({
    handle: text,
    password: text,
    email: text.optional(),
    locale: z.enum(['en', 'fr']).optional(),
  }),
  async answer(call) {
    const { act, input, house, request } = call;
    refuseOtherOrigins(house, request);
    const { token, ...wish } = input;
    const id = await named({ username: 'handle' }, () => useSetupLink(act, token, { ...wish, acceptsTerms: true }));
    return answerIn(call, id, await openSession(act, id, deviceOf(request)));
  },
});
