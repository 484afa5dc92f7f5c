// The bytes that are evidence of a case, for the staff alone: also of what was deleted since, or is shown to nobody any more.

import { z } from 'zod';
import { id, text } from '#contract';
import { heldFor } from '#media';
import { caseFile, watchReads } from '#moderation';
import { notFound } from '#platform';
import type { Routes } from '../../endpoint.ts';
import { atConsole } from './at-console.ts';

/** Whatever is in it, nothing runs; and no cache keeps it. */
const SAFE = {
  'content-security-policy': "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
};

export const mediaRoutes: Routes = {
  'GET /api/palabre/v1/console/cases/:id/media': atConsole('reports.view', {
    input: z.object({ id: id(), key: text.max(80) }),
    async answer({ act, input, house, reply }) {
      const { exhibits } = await caseFile(act, input.id);
      const held = await heldFor(act.sql, [...new Set(exhibits.map((one) => one.subject_id))]);
      const found = held.find((one) => one.key === input.key);
      const blob = found && (await house.storage.open(found.key));
      if (!blob) throw notFound('Medium');
      await watchReads(act, [{ kind: 'evidence', id: input.id }]);
      return reply.headers(SAFE).type(found.content_type).header('content-length', blob.bytes).send(blob.stream);
    },
  }),
};
