// How much one may ask for: fixed windows counted in this process, per bearer or, for strangers, per address. Written here
// rather than taken from @fastify/rate-limit because the key is known only after authentication (else whoever invents a
// token a request has no limit), endpoints bring budgets of their own, and clients of the Mastodon API expect
// X-RateLimit-Reset as a date. Several processes count apart, so the most that passes is this times their number.

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Auth } from '#accounts';
import { Refusal, type House } from '#platform';

export interface Budget {
  calls: number;
  seconds: number;
}

/** For everything together. A web app asks for more than Mastodon's 300. */
const GENERAL: Budget = { calls: 1_500, seconds: 300 };
const MOST_WINDOWS = 100_000;

interface Window {
  left: number;
  ends: number;
  /** `ends` in words, made once. */
  reset: string;
}
const windowsOf = new WeakMap<House['hub'], Map<string, Window>>();

/** Whom a request is charged to. */
export const payerOf = (request: FastifyRequest, auth: Auth | null): string =>
  auth ? (auth.viewer?.id ?? auth.tokenId) : addressOf(request.ip);

/** Charges one call to the general budget and says in headers what is left. @throws Refusal 'too-many'. */
export function charge(house: House, reply: FastifyReply, payer: string): void {
  if (!house.config.RATE_LIMITS) return;
  const window = take(house, payer, GENERAL);
  reply.header('x-ratelimit-limit', GENERAL.calls);
  reply.header('x-ratelimit-remaining', Math.max(0, window.left));
  reply.header('x-ratelimit-reset', window.reset);
  if (window.left < 0) refuse(reply, window);
}

/** Charges one call to a budget of its own, named `place`. @throws Refusal 'too-many'. */
export function chargeFor(house: House, reply: FastifyReply, payer: string, place: string, budget: Budget): void {
  if (!house.config.RATE_LIMITS) return;
  const window = take(house, `${place} ${payer}`, budget);
  if (window.left < 0) refuse(reply, window);
}

function refuse(reply: FastifyReply, window: Window): never {
  reply.header('retry-after', Math.max(1, Math.ceil((window.ends - Date.now()) / 1000)));
  throw new Refusal('too-many', 'Too many requests; please slow down');
}

function take(house: House, key: string, budget: Budget): Window {
  const windows = windowsOf.get(house.hub) ?? new Map<string, Window>();
  windowsOf.set(house.hub, windows);
  const now = Date.now();
  let window = windows.get(key);
  if (!window || window.ends <= now) {
    windows.delete(key);
    const ends = now + budget.seconds * 1000;
    window = { left: budget.calls, ends, reset: new Date(ends).toISOString() };
    windows.set(key, window);
    if (windows.size > MOST_WINDOWS) makeRoom(windows, now);
  }
  window.left -= 1;
  return window;
}

/** Drops what has ended and, if that is not enough, the oldest tenth. */
function makeRoom(windows: Map<string, Window>, now: number): void {
  for (const [key, window] of windows) if (window.ends <= now) windows.delete(key);
  for (const key of windows.keys()) {
    if (windows.size <= MOST_WINDOWS * 0.9) return;
    windows.delete(key);
  }
}

/** One household has a whole /64 of IPv6. */
const addressOf = (ip: string): string => (ip.includes(':') && !ip.includes('.') ? network64(ip) : ip);

function network64(ip: string): string {
  const [head = '', tail] = ip.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  if (tail !== undefined) {
    const after = tail.split(':').filter((group) => group !== '').length;
    while (groups.length + after < 8) groups.push('0');
  }
  return groups.slice(0, 4).join(':');
}
