// A policy: how careful the screen is in each category, and what is done with what it finds. Data; pure.

import type { Id } from '#contract';
import type { ContentMeasure } from '../restrictions/measures.ts';
import { DEFAULT_POLICY as LEVELS, SCREENED, type CategoryPolicy, type Screened } from '../screen/index.ts';

export interface Course extends CategoryPolicy {
  /** What is done with what is all but certain (where it may act), and with what may be. */
  A: ContentMeasure;
  B: ContentMeasure;
  /** Instead of B, where an account is new. */
  fromNew?: ContentMeasure | undefined;
}
export type Courses = Record<Screened, Course>;

export interface GatePolicy {
  /** Null for the one Palabre comes with. */
  id: Id | null;
  courses: Courses;
  /** How long an account is new. */
  probationHours: number;
}

/** What may be cruel, coarse or an advertisement is shown while it waits to be looked at, but not recommended. */
const MEASURES: Record<Screened, Pick<Course, 'A' | 'B' | 'fromNew'>> = {
  threats: { A: 'hold', B: 'hold' },
  hate: { A: 'hold', B: 'not-recommended', fromNew: 'hold' },
  harassment: { A: 'hold', B: 'not-recommended', fromNew: 'hold' },
  'self-harm': { A: 'interstitial', B: 'not-recommended' },
  sexual: { A: 'interstitial', B: 'not-recommended' },
  scams: { A: 'hold', B: 'not-recommended', fromNew: 'hold' },
  doxxing: { A: 'hold', B: 'hold' },
};

const courses = Object.fromEntries(
  SCREENED.map((category) => [category, { ...LEVELS[category], ...MEASURES[category] }]),
) as Courses;

export const HOUSE_POLICY: GatePolicy = { id: null, courses, probationHours: 72 };

/** A policy's short name: what the ledger and the models are called with. */
export const versionOf = (id: Id): string => `p${BigInt(id as string as `${bigint}`).toString(36)}`;

/** A policy as it is kept, made whole: categories it does not name are as Palabre comes with them. */
export const wholePolicy = (id: Id, kept: Partial<Courses>, probationHours: number): GatePolicy => ({
  id,
  courses: { ...courses, ...kept },
  probationHours,
});
