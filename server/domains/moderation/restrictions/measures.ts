// What may be done with a subject. Measures on an account itself (its sessions, its rights) are sanctions.

/** On what people make. `none`: it was looked at and is fine. */
export const contentMeasures = [
  'none',
  'hold',
  'remove',
  'hide-until-deleted',
  'interstitial',
  'label',
  'no-engagement',
  'not-recommended',
  'age-gate',
  'withhold',
  'hide-on-client',
  'blank-profile',
] as const;
/** On who makes it: from mild to the hardest. */
export const accountMeasures = ['warn', 'sensitive', 'limit', 'read-only', 'suspend'] as const;

export type ContentMeasure = (typeof contentMeasures)[number];
export type AccountMeasure = (typeof accountMeasures)[number];
export type Measure = ContentMeasure | AccountMeasure;

/** What a measure takes. */
export interface Terms {
  /** ISO 3166 alpha-2: where it is withheld. */
  regions?: readonly string[];
  /** Client profiles on which it is hidden, or covered: all when none is named. */
  clients?: readonly string[];
  /** What a label says, by language. */
  words?: { en: string; fr: string };
  /** Of `limit`: what they may not do meanwhile. */
  features?: readonly string[];
}

/** One thing that stands between a subject and its readers. */
export interface Restriction {
  measure: Measure;
  category: string | null;
  terms: Terms;
  ends_at: Date | null;
}
