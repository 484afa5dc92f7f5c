// GET and POST sessions, DELETE sessions/:id: coming in, going out, and seeing what else is open.

import { z } from 'zod';
import { closeSession, listSessions, signIn, type SessionRow } from '#accounts';
import { id, limits, text, type Session, type TokenId } from '#contract';
import { forgetTokensOf, refuseOtherOrigins } from '../authentication.ts';
import { forAnyone, forPerson } from '../endpoint.ts';
import { answerIn } from './answer-in.ts';
import { takeCookie } from '../cookie.ts';
import { deviceOf } from '../device.ts';

export const openOwnSession = forAnyone({
  isForBound: true,
  isForSuspended: true,
  budget: { calls: 20, seconds: 300 },
  input: z.object({ login: text.max(limits.email.most), password: text.max(1_000) }),
  async answer(call) {
    const { act, input, house, request } = call;
    refuseOtherOrigins(house, request);
    const { id, token } = await signIn(act, { ...input, device: deviceOf(request) });
    return answerIn(call, id, token);
  },
});

const sessionOf = (row: SessionRow, current: TokenId): Session => ({
  id: row.id,
  app: row.app,
  device: row.device,
  scopes: row.scopes.split(' '),
  created_at: row.created_at.toISOString(),
  last_used_at: row.last_used_at.toISOString(),
  current: row.id === current,
});

export const sessions = forPerson({
  scope: 'read:accounts',
  input: z.object({}),
  answer: async ({ act, auth }) =>
    (await listSessions(act.sql, act.viewer.id)).map((row) => sessionOf(row, auth.tokenId)),
});

export const closeCurrent = forPerson({
  isForSuspended: true,
  input: z.object({}),
  async answer({ act, auth, house, reply }) {
    await closeSession(act, auth.tokenId);
    forgetTokensOf(house, act.viewer.id);
    takeCookie(house, reply);
    return {};
  },
});

export const closeOther = forPerson({
  scope: 'write:accounts',
  input: z.object({ id: id<TokenId>() }),
  async answer({ act, input, house }) {
    await closeSession(act, input.id);
    forgetTokensOf(house, act.viewer.id);
    return {};
  },
});
