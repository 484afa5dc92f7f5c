// The parts of a status that each viewer sees in their own way: a poll (have I voted?), a quote (may I see what is quoted?).
// They stand behind the account, before the viewer's marks. A parley with neither costs nothing but one constant.

import type { Loaded } from '#parleys';

/** What is kept of these parts. */
export interface Parts {
  poll: null;
  quote: null;
}

export const NO_PARTS = ',"poll":null,"quote":null';
const NONE: Parts = Object.freeze({ poll: null, quote: null });

export const partsOf = (_loaded: Loaded): Parts => NONE;

/** All that a parley says, in plain words. */
export const wordsOf = ({ row, media }: Loaded): string =>
  [row.warning, row.text, ...media.map((medium) => medium.description ?? '')]
    .filter((words) => words !== '')
    .join('\n\n');

/** The parts as one viewer sees them, to stand between the account and the marks. */
export const partsJson = (parts: Parts): string => (parts === NONE ? NO_PARTS : '');
