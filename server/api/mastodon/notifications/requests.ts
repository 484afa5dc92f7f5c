// GET v1/notifications/requests, one of them, and whether all was merged; POST to accept and to dismiss, one or many.

import { z } from 'zod';
import { id, idList, limits, pageInput, toPage, type Id } from '#contract';
import { acceptRequests, dismissRequests, isMerged, listRequests, requestOf } from '#notifications';
import { notFound, type SignedAct } from '#platform';
import { forPerson, Rendered } from '../../endpoint.ts';
import { linkPages } from '../../paging.ts';
import { renderRequests } from '../entities/notification-requests.ts';

const { accounts: normal, accountsMost: most } = limits.page;

export const requests = forPerson({
  scope: 'read:notifications',
  input: pageInput(normal, most),
  async answer({ act, input, house, request, reply }) {
    const rows = await listRequests(act, toPage(input));
    linkPages(house, request, reply, rows[0]?.id, rows.at(-1)?.id);
    return new Rendered(`[${(await renderRequests(house, act, rows)).join(',')}]`);
  },
});

export const oneRequest = forPerson({
  scope: 'read:notifications',
  input: z.object({ id: id() }),
  async answer({ act, input, house }) {
    const [json] = await renderRequests(house, act, [await requestOf(act, input.id)]);
    if (json === undefined) throw notFound();
    return new Rendered(json);
  },
});

export const merged = forPerson({
  scope: 'read:notifications',
  input: z.object({}),
  answer: async ({ act }) => ({ merged: await isMerged(act) }),
});

type Deed = (act: SignedAct, ids: readonly Id[]) => Promise<number>;

const toOne = (deed: Deed) =>
  forPerson({
    scope: 'write:notifications',
    input: z.object({ id: id() }),
    async answer({ act, input }) {
      if ((await deed(act, [input.id])) === 0) throw notFound();
      return {};
    },
  });

const toMany = (deed: Deed) =>
  forPerson({
    scope: 'write:notifications',
    input: z.object({ id: idList(most) }),
    async answer({ act, input }) {
      await deed(act, input.id);
      return {};
    },
  });

export const acceptOne = toOne(acceptRequests);
export const acceptMany = toMany(acceptRequests);
export const dismissOne = toOne(dismissRequests);
export const dismissMany = toMany(dismissRequests);
