// Whether two grammars share anything: the same sentence, the same template, or a long run of the same words. Pure.

import { chanceOf } from './random.ts';
import { normalised } from './set.ts';
import { expand, type Sheet } from './sheet.ts';

/** Sentences of fewer words are anybody's: two people who say them share no template. */
const LEAST_WORDS = 5;
const RUN = 6;

const isLong = (text: string): boolean => text.split(' ').length >= LEAST_WORDS;

/** What the lines of a sheet say, many times each, as they stand. */
export function sentencesOf(sheet: Sheet, times: number): Set<string> {
  const chance = chanceOf('apart');
  const said = sheet.lines.flatMap(({ words }) =>
    Array.from({ length: times }, () => normalised(expand(words, sheet.slots, chance))),
  );
  return new Set(said.filter(isLong));
}

/** What is left of a template when all that varies is taken out: `i m going to _ you _`. */
export function skeletonOf(template: string): string {
  let bones = template;
  for (let depth = 0; depth < 5; depth++)
    bones = bones.replaceAll(/\[[^[\]]*\]|\{[^{}]*\}|\([^()]*\|[^()]*\)|<[^<>]*>/g, ' ¦ ');
  return bones
    .split('¦')
    .map(normalised)
    .join(' _ ')
    .replaceAll(/(?:_ *)+/g, '_ ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

export const skeletonsOf = (templates: readonly string[]): Set<string> =>
  new Set(templates.map(skeletonOf).filter((bones) => isLong(bones.replaceAll('_', '').trim())));

/** Every run of six words that a template fixes. */
export function runsOf(templates: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (const part of templates.flatMap((template) => skeletonOf(template).split('_'))) {
    const words = part.trim().split(' ');
    for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '));
  }
  return runs;
}

export const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
  [...one].filter((words) => other.has(words));
