// A sheet of sentences, one a line, written by hand and read as a small grammar: `[a|b|]` chooses one (or nothing), `<place>` is
// one of the words that `<place> = here | there` gives. `== kind` opens a kind, `//` is a note.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from './random.ts';

export interface Line {
  kind: string;
  words: string;
}

export interface Sheet {
  lines: Line[];
  slots: Map<string, string[]>;
}

/** All sheets of a folder, as one. */
export function readSheets(folder: string): Sheet {
  const sheet: Sheet = { lines: [], slots: new Map() };
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  for (const name of names.toSorted()) readSheet(readFileSync(join(folder, name), 'utf8'), sheet);
  return sheet;
}

export function readSheet(text: string, sheet: Sheet = { lines: [], slots: new Map() }): Sheet {
  let kind = '';
  for (const line of text.split('\n').map((one) => one.trim())) {
    const slot = /^<([\w-]+)> = (.+)$/.exec(line);
    if (line === '' || line.startsWith('//')) continue;
    if (slot) sheet.slots.set(slot[1]!, splitChoices(slot[2]!));
    else if (line.startsWith('== ')) kind = line.slice(3).trim();
    else if (kind === '') throw new Error(`A sentence before any kind: ${line}`);
    else sheet.lines.push({ kind, words: line });
  }
  return sheet;
}

/** What a slot may say; bars inside brackets are the sentence's own. */
function splitChoices(words: string): string[] {
  const choices = [''];
  let depth = 0;
  for (const letter of words) {
    if (letter === '[') depth++;
    if (letter === ']') depth--;
    if (letter === '|' && depth === 0) choices.push('');
    else choices[choices.length - 1] += letter;
  }
  return choices.map((choice) => choice.trim());
}

/** One of the sentences that a line stands for. */
export function expand(words: string, slots: Sheet['slots'], chance: Chance): string {
  let text = words;
  for (let round = 0; /[[<]/.test(text) && round < 20; round++) {
    const before = text;
    text = text.replace(/<([\w-]+)>/g, (_, name: string) => {
      const choices = slots.get(name);
      if (!choices) throw new Error(`No words for <${name}>: ${words}`);
      return chance.pick(choices);
    });
    text = text.replace(/\[([^[\]]*)\]/g, (_, inside: string) => chance.pick(inside.split('|')));
    if (text === before) break;
  }
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,.])/g, '$1')
    .trim();
}
