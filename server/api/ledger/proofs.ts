// GET /ledger/proof/inclusion, /ledger/proof/consistency: that an entry is in a head, and that one head continues another.

import { z } from 'zod';
import { id } from '#contract';
import { consistencyOf, inclusionOf, type LedgerId } from '#ledger';
import { forAnyone } from '../endpoint.ts';
import { count, keepFor, written } from './answering.ts';

export const inclusion = forAnyone({
  input: z.object({ entry: id<LedgerId>(), size: count.optional() }),
  async answer({ act, input, reply }) {
    const { position, size, leaf, path } = await inclusionOf(act.sql, input.entry, input.size);
    keepFor(reply, input.size !== undefined);
    return { entry: input.entry, position, size, leaf: leaf.toString('base64'), path: written(path) };
  },
});

export const consistency = forAnyone({
  input: z.object({ from: count, to: count.optional() }),
  async answer({ act, input, reply }) {
    const { to, path } = await consistencyOf(act.sql, input.from, input.to);
    keepFor(reply, input.to !== undefined);
    return { from: input.from, to, path: written(path) };
  },
});
