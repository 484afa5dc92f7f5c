// The answer to whoever has just come in: the cookie of a new session, and who they are.

import type { FastifyReply } from 'fastify';
import { accountOf } from '#accounts';
import type { AccountId, CredentialAccount } from '#contract';
import type { Act, House } from '#platform';
import { credentialAccountOf } from '../mastodon/entities/credential-account.ts';
import { giveCookie } from '../cookie.ts';

export async function answerIn(
  { house, act, reply }: { house: House; act: Act; reply: FastifyReply },
  id: AccountId,
  token: string,
): Promise<CredentialAccount> {
  giveCookie(house, reply, token);
  const { role } = await accountOf(act.sql, id);
  return credentialAccountOf(house, { ...act, viewer: { id, role } });
}
