// POST accounts: signing up in the web app.

import { z } from 'zod';
import { openSession, register } from '#accounts';
import { flag, text } from '#contract';
import { refuseOtherOrigins } from '../authentication.ts';
import { forAnyone } from '../endpoint.ts';
import { requireCleanHandle } from '../gate.ts';
import { answerIn } from './answer-in.ts';
import { deviceOf } from '../device.ts';
import { named } from './named.ts';

export const createAccount = forAnyone({
  budget: { calls: 10, seconds: 3_600 },
  input: z.object({
    handle: text,
    password: text,
    email: text.optional(),
    locale: z.enum(['en', 'fr']).optional(),
    accepts_terms: flag,
  }),
  async answer(call) {
    const { act, input, house, request } = call;
    refuseOtherOrigins(house, request);
    const { handle, password, email, locale, accepts_terms: acceptsTerms } = input;
    await requireCleanHandle(house, act, handle, 'handle');
    const id = await named({ username: 'handle', agreement: 'accepts_terms' }, () =>
      register(act, { handle, password, email, locale, acceptsTerms }, request.ip),
    );
    return answerIn(call, id, await openSession(act, id, deviceOf(request)));
  },
});
