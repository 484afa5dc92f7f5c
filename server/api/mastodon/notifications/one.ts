// GET notifications/:id.

import { id, type NotificationId } from '#contract';
import { notificationOf } from '#notifications';
import { notFound } from '#platform';
import { forPerson, Rendered } from '../../endpoint.ts';
import { renderNotifications } from '../entities/notifications.ts';
import { knowledgeInput, toKnowledge } from './sieve.ts';

export const notification = forPerson({
  scope: 'read:notifications',
  input: knowledgeInput.extend({ id: id<NotificationId>() }),
  async answer({ act, input, house, request }) {
    const row = await notificationOf(act, input.id);
    const [rendered] = await renderNotifications(house, act, [row], toKnowledge(input, request));
    if (!rendered) throw notFound();
    return new Rendered(rendered.json);
  },
});
