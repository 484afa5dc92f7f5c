// POST statuses/:id/reblog, which answers the new status around the old one, and unreblog.

import { fromWire } from '#contract';
import { echo, unecho } from '#parleys';
import { forPerson } from '../../endpoint.ts';
import { forgetParley } from '../entities/status-cache.ts';
import { renderedStatusOf } from '../entities/statuses.ts';
import { visibility } from '../../status-input.ts';
import { actOn, parleyFor, which } from './which.ts';

export const reblog = forPerson({
  scope: 'write:statuses',
  input: which.extend({ visibility }),
  async answer({ act, input, house }) {
    const parleyId = await parleyFor(house, act, input.id);
    const id = await echo(act, parleyId, input.visibility ? fromWire(input.visibility) : undefined);
    forgetParley(house, parleyId);
    return renderedStatusOf(house, act, { id, parleyId, echoerId: act.viewer.id });
  },
});

export const unreblog = actOn('write:statuses', unecho);
