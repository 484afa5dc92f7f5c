// GET v2/notifications, v2/notifications/:group_key and its accounts; POST v2/notifications/:group_key/dismiss.

import { z } from 'zod';
import { limit, limits, pageInput, text, toPage } from '#contract';
import { dismissNotifications, groupOf, listGroups, membersOf, unreadGroups } from '#notifications';
import { notFound } from '#platform';
import { forPerson, Rendered } from '../../endpoint.ts';
import { linkPages } from '../../paging.ts';
import { accountsOf } from '../entities/accounts.ts';
import { renderGroups } from '../entities/notification-groups.ts';
import { toldPage } from '../entities/told-cache.ts';
import { groupedInput, knowledgeInput, toGrouped, toKnowledge, toSieve } from './sieve.ts';

const { accounts: normal, accountsMost: most } = limits.page;
const key = text.min(1).max(200);

export const groupedNotifications = forPerson({
  scope: 'read:notifications',
  input: pageInput(normal, most)
    .extend(groupedInput.shape)
    .extend(knowledgeInput.shape)
    .extend({ expand_accounts: z.enum(['full', 'partial_avatars']).default('full') }),
  async answer({ act, input, house, request, reply }) {
    const [sieve, grouped, asked] = [toSieve(input), toGrouped(input), toPage(input)];
    const wish = { sieve, grouped, page: asked };
    const page = await toldPage(house, act, wish, () => listGroups(act, sieve, grouped, asked));
    linkPages(house, request, reply, page.first, page.last);
    const isPartial = input.expand_accounts === 'partial_avatars';
    const form = { isPartial, isPage: true, knowledge: toKnowledge(input, request) };
    return new Rendered((await renderGroups(house, act, page.groups, form)).json);
  },
});

export const notificationGroup = forPerson({
  scope: 'read:notifications',
  input: knowledgeInput.extend({ group_key: key }),
  async answer({ act, input, house, request }) {
    const group = await groupOf(act, input.group_key);
    const form = { isPartial: false, isPage: false, knowledge: toKnowledge(input, request) };
    const { json, count } = await renderGroups(house, act, [group], form);
    if (count === 0) throw notFound();
    return new Rendered(json);
  },
});

export const groupAccounts = forPerson({
  scope: 'read:notifications',
  input: pageInput(normal, most).extend({ group_key: key }),
  async answer({ act, input, house, request, reply }) {
    const rows = await membersOf(act, input.group_key, toPage(input));
    linkPages(house, request, reply, rows[0]?.id, rows.at(-1)?.id);
    const people = await accountsOf(
      house,
      act.sql,
      rows.map((row) => row.actor),
    );
    const shown = rows.flatMap((row) => people.get(row.actor)?.json ?? []);
    return new Rendered(`[${shown.join(',')}]`);
  },
});

export const dismissGroup = forPerson({
  scope: 'write:notifications',
  input: z.object({ group_key: key }),
  async answer({ act, input }) {
    await dismissNotifications(act, input.group_key);
    return {};
  },
});

export const unreadGroupCount = forPerson({
  scope: 'read:notifications',
  input: groupedInput.extend({ limit: limit(100, 1_000) }),
  answer: async ({ act, input }) => ({
    count: await unreadGroups(act, toSieve(input), toGrouped(input), input.limit),
  }),
});
