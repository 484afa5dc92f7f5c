// A text read: plain characters, words, units, events, in windows. A post fits one window; a longer text is judged window by window, so that a
// threat cannot hide in a long page, and no page costs more than its length.

import { makePlain } from './characters.ts';
import { eventsOf } from './events.ts';
import type { Text } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { newSpeller } from './spelling.ts';
import { split, type Marks, type Word } from './split.ts';
import { unitsOf } from './units.ts';

const WINDOW = 70;
const OVERLAP = 15;

/** The windows of `text`, one for most. */
export function readText(lexicon: Lexicon, text: string): Text[] {
  const { words, marks } = split(makePlain(text), newSpeller(lexicon));
  if (words.length <= WINDOW) return [partOf(lexicon, words, marks)];
  const parts: Text[] = [];
  for (let from = 0; from === 0 || from + OVERLAP < words.length; from += WINDOW - OVERLAP)
    parts.push(partOf(lexicon, words.slice(from, from + WINDOW), marks));
  return parts;
}

function partOf(lexicon: Lexicon, words: readonly Word[], marks: Marks): Text {
  const units = unitsOf(lexicon, words);
  return { words, units, events: eventsOf(units, marks.questions > 0), marks };
}
