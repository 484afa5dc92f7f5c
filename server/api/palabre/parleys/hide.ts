// POST parleys/:id/hide and show: whoever began a thread hides a reply in it. GET parleys/:id/hidden_replies: those hidden.

import { pageInput, toPage } from '#contract';
import { hideReply, listHidden, parleyIdOf, showReply } from '#parleys';
import { forAnyone } from '../../endpoint.ts';
import { linkPages } from '../../paging.ts';
import { answerLines } from './answer-lines.ts';
import { actOn, which } from './which.ts';

export const hide = actOn({}, 'write:statuses', hideReply);
export const show = actOn({}, 'write:statuses', showReply);

export const hiddenReplies = forAnyone({
  scope: 'read:statuses',
  input: pageInput().extend(which.shape),
  async answer(call) {
    const { act, input, house, request, reply } = call;
    const lines = await listHidden(act, await parleyIdOf(act.sql, input.id), toPage(input));
    linkPages(house, request, reply, lines[0]?.key, lines.at(-1)?.key);
    return answerLines(house, act, lines);
  },
});
