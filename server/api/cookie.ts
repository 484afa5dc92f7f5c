// The web app's cookie: scripts cannot read it, other sites cannot send it along with what they make a browser post.
// Beside it stands one that scripts can read and that says only that it is there, so that the app need not ask who a
// stranger is.

import type { FastifyReply } from 'fastify';
import type { House } from '#platform';
import { SESSION_COOKIE } from './authentication.ts';

/** Read by web/store/self.ts. */
const SIGN = 'palabre_signed_in';
const YEAR_SECONDS = 31_536_000;

const settings = (house: House) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: house.config.PALABRE_URL.startsWith('https:'),
  }) as const;

export const giveCookie = (house: House, reply: FastifyReply, token: string): void =>
  void reply
    .setCookie(SESSION_COOKIE, token, { ...settings(house), maxAge: YEAR_SECONDS })
    .setCookie(SIGN, '1', { ...settings(house), httpOnly: false, maxAge: YEAR_SECONDS });

export const takeCookie = (house: House, reply: FastifyReply): void =>
  void reply.clearCookie(SESSION_COOKIE, settings(house)).clearCookie(SIGN, { ...settings(house), httpOnly: false });
