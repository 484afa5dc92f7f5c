// What the restrictions on an account come to. Pure. They stand side by side: what two of them take away comes back with the later.

import { limitable, type Bound, type Limitable } from '#contract';
import type { Restriction } from '../restrictions/measures.ts';

export interface StandingOf {
  suspension: { until: Date | null } | null;
  bounds: Bound[];
}

/** What `limit` takes away when it names nothing. */
export const FEATURES_BY_DEFAULT: readonly Limitable[] = ['mentions', 'replies', 'messages', 'recommended', 'found'];

export function standingOf(restrictions: readonly Restriction[], now: Date): StandingOf {
  const standing = restrictions.filter(({ ends_at: end }) => end === null || end > now);
  const bounds = new Map<Bound['what'], Date | null>();
  let suspension: StandingOf['suspension'] = null;
  for (const one of standing) {
    if (one.measure === 'suspend')
      suspension = { until: suspension ? later(suspension.until, one.ends_at) : one.ends_at };
    for (const what of takenBy(one)) {
      const known = bounds.get(what);
      bounds.set(what, known === undefined ? one.ends_at : later(known, one.ends_at));
    }
  }
  return { suspension, bounds: [...bounds].map(([what, until]) => ({ what, until: until?.toISOString() ?? null })) };
}

/** Null is for good. */
const later = (a: Date | null, b: Date | null): Date | null => (a === null || b === null ? null : a > b ? a : b);

function takenBy({ measure, terms }: Restriction): readonly Bound['what'][] {
  switch (measure) {
    case 'read-only':
      return ['writing'];
    case 'sensitive':
      return ['unmarked'];
    case 'limit':
      return terms.features ? limitable.filter((one) => terms.features!.includes(one)) : FEATURES_BY_DEFAULT;
    case 'not-recommended':
      return ['recommended'];
    default:
      return [];
  }
}
