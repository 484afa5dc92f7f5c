// What training learns from: a text, what it is for each category, and where it comes from.

import { SCREENED, type Screened } from '../server/domains/moderation/screen/workshop.ts';

/** 1 is of the category, 0 is not, -1 nobody knows. In the order of SCREENED. */
export type Labels = Int8Array;
export type Language = 'en' | 'fr';

/** `ordinary`: what people post. `hard`: harmless, but looks harmful. `harm`: of some category. `aside`: for tuning, never learnt from. */
export type Kind = 'harm' | 'hard' | 'ordinary' | 'aside';

export interface Sample {
  text: string;
  labels: Labels;
  kind: Kind;
  language: Language;
  /** The family of the grammar, or the set. Whole families are kept out of training when thresholds are tuned. */
  family: string;
  /** What is kept out of training together: a template, or a sample of a set. */
  group: string;
  weight: number;
  isDisguised: boolean;
}

/** Labels that are 1 for those named, else `rest`. */
export function labelsOf(names: readonly Screened[], rest: 0 | -1 = 0): Labels {
  return Int8Array.from(SCREENED, (name) => (names.includes(name) ? 1 : rest));
}

export const columnOf = (name: Screened): number => SCREENED.indexOf(name);
