// A text read: plain characters, words, units, events, in windows. A post fits one window; a longer text is judged window by window, so that a
// threat cannot hide in a long page, and no page costs more than its length.

import { makePlain } from './characters.ts';
import { meets, setOf } from './classes.ts';
import { eventsOf, isBare } from './events.ts';
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
  if (words.length <= WINDOW) {
    const whole = partOf(lexicon, words, marks);
    return [whole, ...sentencesOf(lexicon, whole)];
  }
  const parts: Text[] = [];
  for (let from = 0; from === 0 || from + OVERLAP < words.length; from += WINDOW - OVERLAP)
    parts.push(partOf(lexicon, words.slice(from, from + WINDOW), marks));
  return parts;
}

function partOf(lexicon: Lexicon, words: readonly Word[], marks: Marks): Text {
  const units = unitsOf(lexicon, words);
  return { words, units, events: eventsOf(units, marks.questions > 0), marks };
}

/** Where the rest of a text may say that a sentence is not meant, the sentence is not judged apart from it. */
const TOLD = setOf('SAY', 'REPORT', 'CONDEMN', 'SUPPORT', 'HELP', 'FILM', 'GAME');
const SHORTEST = 3;
const MOST_SENTENCES = 6;

/** The sentences of `whole` that have a word threats are made of, each by itself: what stands beside a threat does not soften it. */
function sentencesOf(lexicon: Lexicon, { words, units, events, marks }: Text): Text[] {
  const last = words.at(-1)?.clause ?? 0;
  if (last === 0 || marks.quotes > 0 || isBare(events) || units.some((unit) => meets(unit, TOLD))) return [];
  const sentences: Text[] = [];
  for (let clause = 0; clause <= last && sentences.length < MOST_SENTENCES; clause++) {
    const own = words.filter((word) => word.clause === clause);
    if (own.length < SHORTEST || own.length === words.length) continue;
    const sentence = partOf(lexicon, own, marks);
    if (!isBare(sentence.events)) sentences.push(sentence);
  }
  return sentences;
}
