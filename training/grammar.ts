// The grammar: families of templates in grammar/*.txt, expanded at random from a seed.
//
//   = name : labels [* share]      a family. Labels are categories joined by +, or `hard`, or `ordinary`; share is how many sentences (1 by default)
//   a {slot} or (this|that|)       a template; slots and choices nest
//   @slot = one | two | three      a slot, for all families of the file; {slot+ez} is a French verb or an English one in another form
//
// Files of slots are read before the families of the same language.

import { readdirSync, readFileSync } from 'node:fs';
import { SCREENED, type Screened } from '../server/domains/moderation/screen/workshop.ts';
import { inflect } from './inflect.ts';
import { pick, randomFrom, type Random } from './random.ts';
import { labelsOf, type Kind, type Language, type Sample } from './samples.ts';

export interface Family {
  name: string;
  language: Language;
  kind: Kind;
  names: Screened[];
  share: number;
  templates: string[];
}
export interface Grammar {
  families: Family[];
  slots: Record<Language, Map<string, string[]>>;
}

const FOLDER = new URL('grammar/', import.meta.url);

/** All files of the folder, in the order of their names. */
export function readGrammar(folder: URL = FOLDER): Grammar {
  const grammar: Grammar = { families: [], slots: { en: new Map(), fr: new Map() } };
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.txt'))
    .toSorted())
    parse(grammar, name.startsWith('fr') ? 'fr' : 'en', readFileSync(new URL(name, folder), 'utf8'));
  return grammar;
}

export function parse(grammar: Grammar, language: Language, text: string): void {
  let family: Family | null = null;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('@')) addSlot(grammar.slots[language], line);
    else if (line.startsWith('=')) grammar.families.push((family = familyOf(language, line)));
    else if (family === null) throw new Error(`a template before any family: ${line}`);
    else family.templates.push(line.trim());
  }
}

function addSlot(slots: Map<string, string[]>, line: string): void {
  const at = line.indexOf('=');
  const words = line
    .slice(at + 1)
    .split('|')
    .map((one) => one.trim());
  const name = line.slice(1, at).trim();
  slots.set(name, [...(slots.get(name) ?? []), ...words]);
}

function familyOf(language: Language, line: string): Family {
  const [, name, labels, share] = /^=\s*([\w-]+)\s*:\s*([\w+-]+)(?:\s*\*\s*([\d.]+))?\s*$/.exec(line) ?? [];
  if (!name || !labels) throw new Error(`not a family: ${line}`);
  const isHarm = labels !== 'hard' && labels !== 'ordinary';
  const names = isHarm ? (labels.split('+') as Screened[]) : [];
  for (const one of names) if (!SCREENED.includes(one)) throw new Error(`${name}: ${one} is no category`);
  const kind = isHarm ? 'harm' : (labels as Kind);
  return { name: `${language}-${name}`, language, kind, names, share: Number(share ?? 1), templates: [] };
}

export interface Amount {
  /** Sentences of a family whose share is 1 and which has many templates. */
  most: number;
  /** Sentences for each template at most. */
  each: number;
}

/** Sentences of every family, in its order; the same seed gives the same sentences. */
export function expandAll(grammar: Grammar, seed: number, { most, each }: Amount): Sample[] {
  return grammar.families.flatMap((family, at) => {
    const random = randomFrom(seed * 7919 + at * 104_729);
    const wanted = Math.min(most * family.share, each * family.templates.length * family.share);
    const found = new Map<string, number>();
    for (let tries = 0; tries < wanted * 3 && found.size < wanted; tries++) {
      const template = Math.floor(random.next() * family.templates.length);
      found.set(expand(grammar.slots[family.language], family.templates[template]!, random), template);
    }
    return [...found].map(([text, template]) => sampleOf(family, text, template));
  });
}

const sampleOf = (family: Family, text: string, template: number): Sample => ({
  text,
  labels: labelsOf(family.names),
  kind: family.kind,
  language: family.language,
  family: family.name,
  group: `${family.name} ${template}`,
  weight: 1,
  isDisguised: false,
});

/** One sentence of `template`. */
export function expand(slots: ReadonlyMap<string, readonly string[]>, template: string, random: Random): string {
  let text = template;
  for (let depth = 0; depth < 40 && /[{(]/.test(text); depth++)
    text = text
      .replaceAll(/\(([^(){}]*)\)/g, (_, choices: string) => pick(random, choices.split('|')))
      .replaceAll(/\{([\w-]+)(?:\+([\wé]+))?\}/g, (_, name: string, form?: string) => {
        const words = slots.get(name);
        if (words === undefined) throw new Error(`no slot ${name} in: ${template}`);
        const word = pick(random, words);
        return form === undefined ? word : inflect(word, form);
      });
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,])/g, '$1')
    .replaceAll(/\b([ldjmtsn]|qu)['’] /gi, '$1’')
    .trim();
}
