// GET notifications.

import { limits, pageInput, toPage } from '#contract';
import { listNotifications } from '#notifications';
import { forPerson, Rendered } from '../../endpoint.ts';
import { linkPages } from '../../paging.ts';
import { renderNotifications } from '../entities/notifications.ts';
import { sieveInput, toSieve } from './sieve.ts';

export const notifications = forPerson({
  scope: 'read:notifications',
  input: pageInput(limits.page.accounts, limits.page.accountsMost).extend(sieveInput.shape),
  async answer({ act, input, house, request, reply }) {
    const rows = await listNotifications(act, toSieve(input), toPage(input));
    linkPages(house, request, reply, rows[0]?.id, rows.at(-1)?.id);
    const rendered = await renderNotifications(house, act, rows);
    return new Rendered(`[${rendered.map((one) => one.json).join(',')}]`);
  },
});
