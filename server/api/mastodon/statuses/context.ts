// GET statuses/:id/context: what it answers and what answers it, without what the viewer may not see.

import { parleyIdOf, threadOf } from '#parleys';
import { forAnyone, Rendered } from '../../endpoint.ts';
import { renderStatuses } from '../entities/statuses.ts';
import { which } from './which.ts';

export const context = forAnyone({
  scope: 'read:statuses',
  input: which,
  async answer({ act, input, house }) {
    const { ancestors, descendants } = await threadOf(act, await parleyIdOf(act.sql, input.id));
    const statuses = await renderStatuses(house, act, [...ancestors, ...descendants]);
    const below = new Set(descendants.map((line) => line.id));
    const list = (isBelow: boolean): string =>
      statuses.flatMap((status) => (below.has(status.id) === isBelow ? [status.json] : [])).join(',');
    return new Rendered(`{"ancestors":[${list(false)}],"descendants":[${list(true)}]}`);
  },
});
