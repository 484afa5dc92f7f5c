// GET /ledger/checkpoint, /ledger/checkpoints, /ledger/key: the signed heads, and by what key anybody checks them.

import { z } from 'zod';
import { limit } from '#contract';
import { asPem, listCheckpoints, newestCheckpoint, publicKeyOf, writtenKey } from '#ledger';
import { notFound } from '#platform';
import { forAnyone } from '../endpoint.ts';
import { count, keepFor } from './answering.ts';

type Row = NonNullable<Awaited<ReturnType<typeof newestCheckpoint>>>;

export const present = ({ size, root, at, note }: Row) => ({ size, root: root.toString('base64'), at, note });

export const checkpoint = forAnyone({
  input: z.object({}),
  async answer({ act, reply }) {
    const newest = await newestCheckpoint(act.sql);
    if (!newest) throw notFound('Checkpoint');
    keepFor(reply, false);
    return present(newest);
  },
});

export const checkpoints = forAnyone({
  input: z.object({ before: count.optional(), limit: limit(100, 1_000) }),
  async answer({ act, input, reply }) {
    const rows = await listCheckpoints(act.sql, input.before, input.limit);
    keepFor(reply, false);
    return rows.map(present);
  },
});

export const key = forAnyone({
  input: z.object({}),
  async answer({ act, reply }) {
    const found = await publicKeyOf(act.sql);
    if (!found) throw notFound('Key');
    keepFor(reply, false);
    return { origin: found.name, key: writtenKey(found), pem: asPem(found) };
  },
});
