// When nearly the same text from several people is a burst, and not a proverb. Pure.

import type { Spoken } from './window.ts';

export interface Told extends Spoken {
  /** Letters and digits of the text: what is short, many say by themselves. */
  letters: number;
  /** Whether it leads somewhere: what is sold in bursts does. */
  hasLink: boolean;
}

const SHORT = 60;

/** How many others must have said it within the hour. */
export const othersNeeded = ({ letters, hasLink }: Pick<Told, 'letters' | 'hasLink'>): number => {
  const needed = letters < SHORT ? 9 : 4;
  return hasLink ? Math.ceil(needed / 2) : needed;
};

export const isBurst = (told: Told): boolean => told.authors >= othersNeeded(told);
