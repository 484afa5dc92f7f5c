// PUT password, POST terms, DELETE account: what only the person may do, so only from their own session, never by an app.

import { z } from 'zod';
import { acceptTerms, changePassword, deleteAccount, provePassword } from '#accounts';
import { flag, text } from '#contract';
import { forgetTokensOf } from '../authentication.ts';
import { forPerson } from '../endpoint.ts';
import { forgetAccount } from '../mastodon/entities/accounts.ts';
import { takeCookie } from '../cookie.ts';
import { requireSession } from './own-session.ts';

const budget = { calls: 10, seconds: 300 };
const secret = text.max(1_000);

export const password = forPerson({
  isForBound: true,
  scope: 'write:accounts',
  budget,
  input: z.object({ current: secret, next: text }),
  async answer({ act, input, auth, house }) {
    requireSession(auth);
    await changePassword(act, input, auth.tokenId);
    forgetTokensOf(house, act.viewer.id);
    return {};
  },
});

export const terms = forPerson({
  isForBound: true,
  scope: 'write:accounts',
  input: z.object({ accepts: flag }),
  async answer({ act, input, auth }) {
    requireSession(auth);
    await acceptTerms(act, input.accepts);
    return {};
  },
});

export const removeAccount = forPerson({
  scope: 'write:accounts',
  budget,
  input: z.object({ password: secret }),
  async answer({ act, input, auth, house, reply }) {
    requireSession(auth);
    await provePassword(act, input.password, 'password');
    await deleteAccount(act, act.viewer.id);
    forgetTokensOf(house, act.viewer.id);
    forgetAccount(house, act.viewer.id);
    takeCookie(house, reply);
    return {};
  },
});
