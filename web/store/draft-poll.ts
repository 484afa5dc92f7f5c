// The poll of a draft. Pure but for its signal.

import type { PollWish } from '../api/parleys.ts';
import { limits, type Poll } from '../api/contract.ts';

export interface DraftPoll {
  options: string[];
  seconds: number;
  isMultiple: boolean;
  hidesTotals: boolean;
}

/** How long a poll may last, as one chooses it. */
export const SPANS = [300, 1_800, 3_600, 21_600, 86_400, 259_200, 604_800, 2_592_000] as const;
export type Span = (typeof SPANS)[number];

export const newPoll = (): DraftPoll => ({ options: ['', ''], seconds: 86_400, isMultiple: false, hidesTotals: false });

/** A poll as it stands, to be edited: with the time that is left. */
export const pollOf = (poll: Poll, now = Date.now()): DraftPoll => ({
  options: poll.options.map((option) => option.title),
  seconds: Math.max(limits.poll.leastSeconds, Math.round((Date.parse(poll.expires_at) - now) / 1_000)),
  isMultiple: poll.multiple,
  hidesTotals: poll.options.some((option) => option.votes_count === null),
});

const written = (poll: DraftPoll): string[] => poll.options.map((one) => one.trim()).filter((one) => one !== '');

/** Two options that differ, at least. */
export function isPollReady(poll: DraftPoll): boolean {
  const options = written(poll);
  return options.length >= limits.poll.least && new Set(options).size === options.length;
}

export const pollWish = (poll: DraftPoll): PollWish => ({
  options: written(poll),
  expires_in: poll.seconds,
  multiple: poll.isMultiple,
  hide_totals: poll.hidesTotals,
});

export const pollFromWish = (wish: PollWish): DraftPoll => ({
  options: wish.options.length >= 2 ? wish.options : [...wish.options, '', ''].slice(0, 2),
  seconds: wish.expires_in,
  isMultiple: wish.multiple,
  hidesTotals: wish.hide_totals,
});
