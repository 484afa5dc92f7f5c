// The parts of a status that each viewer sees in their own way: a poll (have I voted?), a quote (may I see what is quoted?), who
// may quote it (may I?). They stand behind the account, before the viewer's marks.

import type { Id, ParleyId } from '#contract';
import type { Loaded } from '#parleys';
import { asciiJson } from './ascii.ts';
import type { EmojiBook } from './emojis.ts';
import type { Kept, KeptQuote } from './kept.ts';
import { presentPoll } from './poll.ts';
import { approvalJson, isShown, quoteState, type Vantage } from './quote.ts';

/** Who looks, and what they did with the parts. */
export interface Eye extends Vantage {
  now: Date;
  /** What the viewer chose, by ballot. */
  choices: ReadonlyMap<Id, number[]>;
}

const NONE: Kept['parts'] = Object.freeze({ poll: null, quote: null });

export function partsOf({ poll, row: { quote } }: Loaded, emojis: EmojiBook): Kept['parts'] {
  if (!poll && !quote) return NONE;
  return {
    poll: poll && { ...poll, emojis: emojis(...poll.row.options) },
    quote: quote && { quotedId: quote.quoted_id, say: quote.say },
  };
}

/** All that a parley says, in plain words. */
export const wordsOf = ({ row, media, poll }: Loaded): string =>
  [row.warning, row.text, ...(poll?.row.options ?? []), ...media.map((medium) => medium.description ?? '')]
    .filter((words) => words !== '')
    .join('\n\n');

/** How a quoted parley is shown to the viewer: whole, as JSON; null inside a quote, where its id must do. */
export type ShowQuoted = ((quoted: ParleyId) => string | null) | null;

/** The parts as one viewer sees them, to stand between the account and the marks. */
export function partsJson(parley: Kept, eye: Eye, show: ShowQuoted): string {
  const { poll, quote } = parley.parts;
  const approval = `,"quote_approval":${approvalJson(eye, parley)}`;
  if (!poll && !quote) return `${NOTHING}${approval}`;
  const drawn = poll ? asciiJson(presentPoll(poll, eye.viewer, eye.choices.get(poll.row.ballot_id), eye.now)) : null;
  return `,"poll":${drawn},"quote":${quote && quoteJson(eye, quote, show)}${approval}`;
}

const NOTHING = ',"poll":null,"quote":null';

/** The parts of an echo, which has none of its own. */
export const echoPartsJson = (parley: Kept, eye: Eye): string =>
  `${NOTHING},"quote_approval":${approvalJson(eye, parley)}`;

function quoteJson(eye: Eye, quote: KeptQuote, show: ShowQuoted): string {
  const state = quoteState(eye, quote);
  if (show) return `{"state":"${state}","quoted_status":${isShown(state) ? show(quote.quotedId) : null}}`;
  return `{"state":"${state}","quoted_status_id":${isShown(state) ? `"${quote.quotedId}"` : null}}`;
}
