// Which notifications are wanted, as clients say it. Kinds we do not know (reports) are asked for by clients all the
// time and simply never match.

import { z } from 'zod';
import { id, text, type AccountId, type NotificationKind } from '#contract';
import type { Sieve } from '#notifications';

const KINDS: readonly NotificationKind[] = [
  'mention',
  'status',
  'follow',
  'follow_request',
  'reblog',
  'favourite',
  'update',
  'poll',
  'quote',
  'quoted_update',
];

const words = z.preprocess(
  (value) => (value === undefined ? undefined : Array.isArray(value) ? value : [value]),
  z.array(text.max(60)).max(60).optional(),
);

export const sieveInput = z.object({
  types: words,
  exclude_types: words,
  account_id: id<AccountId>().optional(),
});

export const toSieve = ({ types, exclude_types, account_id }: z.infer<typeof sieveInput>): Sieve => ({
  kinds: KINDS.filter((kind) => (types?.includes(kind) ?? true) && !exclude_types?.includes(kind)),
  actor: account_id ?? null,
});
