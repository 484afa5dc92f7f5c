// GET /ledger/log/…: the same tree as C2SP's tlog-tiles lays it out, for monitors and witnesses that others wrote: the newest
// head as plain text, tiles of hashes, and bundles of entries.

import { z } from 'zod';
import { text } from '#contract';
import { entryBundle, newestCheckpoint, tileAt } from '#ledger';
import { notFound } from '#platform';
import { forAnyone } from '../endpoint.ts';
import { keepFor } from './answering.ts';

/** "0/x001/x234/067" or "entries/000.p/12". */
const PLACE = /^(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;
const WIDTH = 256;

export const head = forAnyone({
  input: z.object({}),
  async answer({ act, reply }) {
    const newest = await newestCheckpoint(act.sql);
    if (!newest) throw notFound('Checkpoint');
    keepFor(reply, false);
    return reply.type('text/plain; charset=utf-8').send(newest.note);
  },
});

export const tile = forAnyone({
  input: z.object({ '*': text.max(60) }),
  async answer({ act, input, reply }) {
    const [, kind, path, partial] = PLACE.exec(input['*']) ?? [];
    if (!kind) throw notFound('Tile');
    const index = Number(path!.replaceAll(/[x/]/g, ''));
    const width = partial === undefined ? WIDTH : Number(partial);
    const bytes =
      kind === 'entries'
        ? await entryBundle(act.sql, index, width)
        : await tileAt(act.sql, { level: Number(kind), index }, width);
    if (!bytes) throw notFound('Tile');
    keepFor(reply, true);
    return reply.type('application/octet-stream').send(bytes);
  },
});
