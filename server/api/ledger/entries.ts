// GET /ledger/entries, /ledger/entries/:id: what was done, in the order of the tree. An entry stands in the answer in its very
// bytes: without the spaces that JSON allows, they are what was hashed.

import { z } from 'zod';
import { id, limit } from '#contract';
import { findEntry, ledgerEntriesBetween, newestCheckpoint, type EntryRow } from '#ledger';
import { notFound } from '#platform';
import { forAnyone, Rendered } from '../endpoint.ts';
import { count, keepFor } from './answering.ts';

const MOST = 1_000;

export const entries = forAnyone({
  input: z.object({ from: count.default(0), limit: limit(100, MOST) }),
  async answer({ act, input, reply }) {
    const [rows, newest] = await Promise.all([
      ledgerEntriesBetween(act.sql, input.from, input.from + input.limit),
      newestCheckpoint(act.sql),
    ]);
    keepFor(reply, rows.length === input.limit);
    return new Rendered(`{"size":${newest?.size ?? 0},"entries":[${rows.map(render).join(',')}]}`);
  },
});

export const entry = forAnyone({
  input: z.object({ id: id() }),
  async answer({ act, input, reply }) {
    const row = await findEntry(act.sql, input.id);
    if (!row) throw notFound('Entry');
    keepFor(reply, true);
    return new Rendered(render(row));
  },
});

const render = ({ position, body }: EntryRow): string => `{"position":${position},"entry":${body}}`;
