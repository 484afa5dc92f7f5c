// GET v2/notifications/policy: everything is accepted; it cannot be changed yet.

import { z } from 'zod';
import { forPerson } from '../../endpoint.ts';

export const policy = forPerson({
  scope: 'read:notifications',
  input: z.object({}),
  answer: async () => ({
    for_not_following: 'accept',
    for_not_followers: 'accept',
    for_new_accounts: 'accept',
    for_private_mentions: 'accept',
    for_limited_accounts: 'accept',
    summary: { pending_requests_count: 0, pending_notifications_count: 0 },
  }),
});
