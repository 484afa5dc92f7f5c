// GET notifications/:id.

import { z } from 'zod';
import { id, type NotificationId } from '#contract';
import { notificationOf } from '#notifications';
import { notFound } from '#platform';
import { forPerson, Rendered } from '../../endpoint.ts';
import { renderNotifications } from '../entities/notifications.ts';

export const notification = forPerson({
  scope: 'read:notifications',
  input: z.object({ id: id<NotificationId>() }),
  async answer({ act, input, house }) {
    const [rendered] = await renderNotifications(house, act, [await notificationOf(act, input.id)]);
    if (!rendered) throw notFound();
    return new Rendered(rendered.json);
  },
});
