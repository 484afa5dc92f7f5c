// GET notifications.

import { limits, pageInput, toPage } from '#contract';
import { listNotifications } from '#notifications';
import { forPerson, Rendered } from '../../endpoint.ts';
import { linkPages } from '../../paging.ts';
import { renderNotifications } from '../entities/notifications.ts';
import { toldPage } from '../entities/told-cache.ts';
import { knowledgeInput, sieveInput, toKnowledge, toSieve } from './sieve.ts';

export const notifications = forPerson({
  scope: 'read:notifications',
  input: pageInput(limits.page.accounts, limits.page.accountsMost)
    .extend(sieveInput.shape)
    .extend(knowledgeInput.shape),
  async answer({ act, input, house, request, reply }) {
    const [sieve, page] = [toSieve(input), toPage(input)];
    const rows = await toldPage(house, act, { sieve, page }, () => listNotifications(act, sieve, page));
    linkPages(house, request, reply, rows[0]?.id, rows.at(-1)?.id);
    const rendered = await renderNotifications(house, act, rows, toKnowledge(input, request));
    return new Rendered(`[${rendered.map((one) => one.json).join(',')}]`);
  },
});
