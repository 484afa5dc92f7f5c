// POST accounts: signing up through an app, which gets the token.

import { z } from 'zod';
import { grantToken, register } from '#accounts';
import { flag, text, type Token } from '#contract';
import { Refusal } from '#platform';
import { forApp } from '../../endpoint.ts';
import { requireCleanHandle } from '../../gate.ts';

export const signUpByApp = forApp({
  scope: 'write:accounts',
  budget: { calls: 10, seconds: 1_800 },
  input: z.object({
    username: text,
    email: text.optional(),
    password: text,
    agreement: flag,
    locale: text.max(35).optional(),
    reason: z.unknown().optional(),
  }),
  async answer({ act, auth, input, house, request }): Promise<Token> {
    if (!auth || auth.viewer) throw new Refusal('forbidden', 'Only an app signs people up');
    const { username, email, password, agreement } = input;
    const locale = input.locale?.toLowerCase().startsWith('fr') ? 'fr' : 'en';
    const wish = { handle: username, email, password, locale, acceptsTerms: agreement } as const;
    await requireCleanHandle(house, act, username, 'username');
    const account = await register(act, wish, request.ip);
    const { token } = await grantToken(act, { account, app: auth.appId, scopes: auth.scopes });
    return {
      access_token: token,
      token_type: 'Bearer',
      scope: auth.scopes.join(' '),
      created_at: Math.floor(act.now.getTime() / 1000),
    };
  },
});
