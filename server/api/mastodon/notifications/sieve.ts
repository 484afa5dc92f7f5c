// Which notifications are wanted, as clients say it. Kinds we do not know (reports, warnings) are asked for by clients all
// the time and simply never match.

import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { flag, id, notificationKinds, text, type AccountId, type NotificationKind } from '#contract';
import { GROUPED, type Sieve } from '#notifications';
import { tongueOf } from '../../tongue.ts';
import type { Knowledge } from '../entities/fallback.ts';

const words = z.preprocess(
  (value) => (value === undefined ? undefined : Array.isArray(value) ? value : [value]),
  z.array(text.max(60)).max(60).optional(),
);

export const sieveInput = z.object({
  types: words,
  exclude_types: words,
  account_id: id<AccountId>().optional(),
  include_filtered: flag.optional(),
});

export function toSieve({ types, exclude_types, account_id, include_filtered }: z.infer<typeof sieveInput>): Sieve {
  const isWanted = (kind: NotificationKind): boolean =>
    (types?.includes(kind) ?? true) && !exclude_types?.includes(kind);
  return {
    kinds: notificationKinds.every(isWanted) ? null : notificationKinds.filter(isWanted),
    actor: account_id ?? null,
    withFiltered: include_filtered ?? false,
  };
}

/** Of which kinds an app knows what to show; of others that came late it is told in words, if it says so at all. */
export const knowledgeInput = z.object({ supported_types: words });

export const toKnowledge = (
  { supported_types: supported }: z.infer<typeof knowledgeInput>,
  request: FastifyRequest,
): Knowledge | null => (supported ? { supported, tongue: tongueOf(request) } : null);

export const groupedInput = sieveInput.extend({ grouped_types: words });

/** The kinds that may come in groups: those a client names of those we group, or all of these. */
export const toGrouped = ({ grouped_types: named }: { grouped_types?: string[] | undefined }): NotificationKind[] =>
  GROUPED.filter((kind) => named?.includes(kind) ?? true);
