// GET statuses/:id, and statuses?id[] for many at once.

import { z } from 'zod';
import { idList, type ParleyId } from '#contract';
import { lineOf, linesOf } from '#parleys';
import { notFound } from '#platform';
import { forAnyone, Rendered } from '../../endpoint.ts';
import { isKept } from '../entities/status-cache.ts';
import { renderedStatusOf, renderStatuses } from '../entities/statuses.ts';
import { which } from './which.ts';

const MOST = 40;

export const readStatus = forAnyone({
  scope: 'read:statuses',
  input: which,
  async answer({ act, input, house }) {
    const [line] = isKept(house, input.id) ? [lineOf(input.id as ParleyId)] : await linesOf(act.sql, [input.id]);
    if (!line) throw notFound();
    return renderedStatusOf(house, act, line);
  },
});

export const readStatuses = forAnyone({
  scope: 'read:statuses',
  input: z.object({ id: idList(MOST) }),
  async answer({ act, input, house }) {
    const statuses = await renderStatuses(house, act, await linesOf(act.sql, input.id));
    return new Rendered(`[${statuses.map((status) => status.json).join(',')}]`);
  },
});
