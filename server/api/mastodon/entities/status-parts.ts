// The parts of a status that each viewer sees in their own way: a poll (have I voted?), a quote (may I see what is quoted?).
// They stand behind the account, before the viewer's marks. A parley with neither costs nothing but one constant.

import type { AccountId, Id } from '#contract';
import type { Loaded } from '#parleys';
import { asciiJson } from './ascii.ts';
import type { EmojiBook } from './emojis.ts';
import { presentPoll, type KeptPoll } from './poll.ts';

/** What is kept of these parts. */
export interface Parts {
  poll: KeptPoll | null;
}

/** Who looks, and what they did with the parts. */
export interface Eye {
  viewer: AccountId | null;
  now: Date;
  /** What the viewer chose, by ballot. */
  choices: ReadonlyMap<Id, number[]>;
}

export const NO_PARTS = ',"poll":null,"quote":null';
const NONE: Parts = Object.freeze({ poll: null });

export const partsOf = ({ poll }: Loaded, emojis: EmojiBook): Parts =>
  poll ? { poll: { ...poll, emojis: emojis(...poll.row.options) } } : NONE;

/** All that a parley says, in plain words. */
export const wordsOf = ({ row, media, poll }: Loaded): string =>
  [row.warning, row.text, ...(poll?.row.options ?? []), ...media.map((medium) => medium.description ?? '')]
    .filter((words) => words !== '')
    .join('\n\n');

/** The parts as one viewer sees them, to stand between the account and the marks. */
export function partsJson({ poll }: Parts, { viewer, now, choices }: Eye): string {
  if (!poll) return NO_PARTS;
  return `,"poll":${asciiJson(presentPoll(poll, viewer, choices.get(poll.row.ballot_id), now))},"quote":null`;
}
