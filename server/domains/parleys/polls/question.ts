// What somebody asks, checked. Pure.

import { countGraphemes, limits } from '#contract';
import { Refusal } from '#platform';

/** A poll as its author writes it. */
export interface Question {
  options: readonly string[];
  /** How long it may be voted in, from now. */
  seconds: number;
  isMultiple?: boolean | undefined;
  /** Whether the counts of the options are hidden until it ends. */
  hidesTotals?: boolean | undefined;
}

export interface CheckedQuestion {
  options: string[];
  seconds: number;
  isMultiple: boolean;
  hidesTotals: boolean;
}

/** @throws Refusal naming `poll.options` or `poll.expires_in`. */
export function readQuestion({ options, seconds, isMultiple, hidesTotals }: Question): CheckedQuestion {
  return {
    options: optionsOf(options),
    seconds: within(seconds),
    isMultiple: isMultiple ?? false,
    hidesTotals: hidesTotals ?? false,
  };
}

function optionsOf(written: readonly string[]): string[] {
  const { least, most, characters } = limits.poll;
  const options = written.map((option) => option.replace(/\s+/gu, ' ').trim()).filter((option) => option !== '');
  if (options.length < least) throw new Refusal('invalid', `must be at least ${least}`, 'poll.options');
  if (options.length > most) throw new Refusal('invalid', `may be at most ${most}`, 'poll.options');
  // A grapheme may carry hundreds of combining marks: ten units each are enough for every script and flag there is.
  if (options.some((option) => countGraphemes(option) > characters || option.length > characters * 10))
    throw new Refusal('invalid', `may have at most ${characters} characters each`, 'poll.options');
  if (new Set(options).size < options.length) throw new Refusal('invalid', 'must differ', 'poll.options');
  return options;
}

function within(seconds: number): number {
  const { leastSeconds, mostSeconds } = limits.poll;
  if (!Number.isInteger(seconds) || seconds < leastSeconds || seconds > mostSeconds)
    throw new Refusal('invalid', `must be from ${leastSeconds} to ${mostSeconds} seconds`, 'poll.expires_in');
  return seconds;
}
