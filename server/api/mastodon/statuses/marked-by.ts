// GET statuses/:id/favourited_by and reblogged_by.

import { limits, pageInput, toPage } from '#contract';
import { listMarkers, parleyIdOf } from '#parleys';
import { forAnyone, type Endpoint } from '../../endpoint.ts';
import { answerAccounts } from '../relations/account-list.ts';
import { which } from './which.ts';

const markedBy = (mark: 'votes' | 'echoes'): Endpoint =>
  forAnyone({
    scope: 'read:accounts',
    input: pageInput(limits.page.accounts, limits.page.accountsMost).extend(which.shape),
    async answer(call) {
      const { act, input } = call;
      const parley = await parleyIdOf(act.sql, input.id);
      return answerAccounts(call, await listMarkers(act, mark, parley, toPage(input)));
    },
  });

export const favouritedBy = markedBy('votes');
export const rebloggedBy = markedBy('echoes');
