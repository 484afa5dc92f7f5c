// POST notifications/clear and notifications/:id/dismiss.

import { z } from 'zod';
import { id, type NotificationId } from '#contract';
import { clearNotifications, dismissNotification } from '#notifications';
import { forPerson } from '../../endpoint.ts';

export const clear = forPerson({
  scope: 'write:notifications',
  input: z.object({}),
  async answer({ act }) {
    await clearNotifications(act);
    return {};
  },
});

export const dismiss = forPerson({
  scope: 'write:notifications',
  input: z.object({ id: id<NotificationId>() }),
  async answer({ act, input }) {
    await dismissNotification(act, input.id);
    return {};
  },
});
