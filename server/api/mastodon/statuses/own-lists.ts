// GET bookmarks and favourites: in the order one made them.

import { pageInput, toPage, type Page } from '#contract';
import { listKept, listVoted, type Line } from '#parleys';
import type { SignedAct } from '#platform';
import { forPerson, type Endpoint } from '../../endpoint.ts';
import { answerStatuses } from '../timelines/status-page.ts';

const ownList = (scope: string, list: (act: SignedAct, page: Page) => Promise<Line[]>): Endpoint =>
  forPerson({
    scope,
    input: pageInput(),
    answer: async (call) => answerStatuses(call, await list(call.act, toPage(call.input))),
  });

export const bookmarks = ownList('read:bookmarks', listKept);
export const favourites = ownList('read:favourites', listVoted);
