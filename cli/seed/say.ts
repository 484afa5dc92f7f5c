// Turns phrases into what one person says: a line or three on one topic, its slots filled, sometimes with a hashtag.

import { english } from './words-en.ts';
import { french } from './words-fr.ts';
import type { Phrases } from './phrases.ts';
import type { Dice } from './random.ts';

export type Tongue = 'en' | 'fr';
export const phrases: Record<Tongue, Phrases> = { en: english, fr: french };

const PHOTO_TOPIC = -1;
const LINKS = ['https://example.org/almanac', 'https://example.net/recettes/2026'];

/** Fills the slots of `line`. */
export function fill(dice: Dice, tongue: Tongue, line: string): string {
  const said = phrases[tongue];
  return line
    .replaceAll('{day}', () => dice.pick(said.days))
    .replaceAll('{place}', () => dice.pick(said.places))
    .replaceAll('{food}', () => dice.pick(said.foods))
    .replaceAll('{book}', () => dice.pick(said.books))
    .replaceAll('{mm}', () => String(10 + dice.below(50)))
    .replaceAll('{n}', () => String(2 + dice.below(22)));
}

/** What somebody posts. @param withPicture says what goes with one. */
export function sayNew(dice: Dice, tongue: Tongue, withPicture: boolean): string {
  const { topics } = phrases[tongue];
  const topic = withPicture ? topics.at(PHOTO_TOPIC)! : dice.pick(topics.slice(0, PHOTO_TOPIC));
  const wanted = withPicture || dice.happens(0.55) ? 1 : 2 + dice.below(2);
  const lines = new Set<string>();
  for (let tries = 0; tries < wanted * 2 && lines.size < wanted; tries += 1) lines.add(dice.pick(topic.lines));
  const spoken = [...lines].map((line) => fill(dice, tongue, line)).join(dice.happens(0.3) ? '\n\n' : ' ');
  const tail = [
    ...(dice.happens(0.35) ? [`#${dice.pick(topic.tags)}`] : []),
    ...(dice.happens(0.02) ? [dice.pick(LINKS)] : []),
  ];
  return tail.length > 0 ? `${spoken}\n\n${tail.join(' ')}` : spoken;
}

/** What somebody answers. */
export const sayBack = (dice: Dice, tongue: Tongue): string => fill(dice, tongue, dice.pick(phrases[tongue].replies));
