// GET notifications/unread_count: since the marker, counted up to a limit.

import { limit } from '#contract';
import { unreadCount } from '#notifications';
import { forPerson } from '../../endpoint.ts';
import { sieveInput, toSieve } from './sieve.ts';

export const unread = forPerson({
  scope: 'read:notifications',
  input: sieveInput.extend({ limit: limit(100, 1_000) }),
  answer: async ({ act, input }) => ({ count: await unreadCount(act, toSieve(input), input.limit) }),
});
