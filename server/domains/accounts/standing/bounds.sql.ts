// What bounds say in statements: of an account that is called `a`.

import type { Bound } from '#contract';
import type { Reader } from '#platform';

const isFree = (sql: Reader, what: Bound['what']) => sql`
  (a.bounds is null or not a.bounds @> ${JSON.stringify([{ what }])}::text::jsonb)`;

/** They wish to be discovered, and the moderation lets them be. */
export const mayBeRecommended = (sql: Reader) => sql`(a.is_discoverable and ${isFree(sql, 'recommended')})`;

/** Words may find them. */
export const mayBeFound = (sql: Reader) => isFree(sql, 'found');
