// Sets that others bring: JSON lines `{"text","lang","label"}`, or one post a line.

import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isLabel, LANGS, type Label, type Lang, type Post } from './labels.ts';

/** @param label what all of them are, unless a line says so itself. */
export function readSet(path: string, label?: Label, lang: Lang = 'en'): Post[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line, at) => readPost(line, `${basename(path)}:${at + 1}`, label, lang));
}

function readPost(line: string, where: string, label: Label | undefined, lang: Lang): Post {
  const given = line.startsWith('{') ? (JSON.parse(line) as Partial<Post>) : { text: line };
  const as = label ?? given.label ?? '';
  if (typeof given.text !== 'string') throw new Error(`${where}: no text`);
  if (!isLabel(as))
    throw new Error(`${where}: label ${as || 'missing'}; one of ordinary, hard, threats, incitement, …`);
  const inLang = given.lang ?? lang;
  if (!LANGS.includes(inLang)) throw new Error(`${where}: lang ${inLang}; en or fr`);
  const kind = given.kind ?? 'given';
  return {
    id: where,
    text: given.text,
    lang: inLang,
    label: as,
    kind,
    isDisguised: given.isDisguised ?? false,
    looks: [],
    line: where,
  };
}

/** Tweets of ordinary people, where they lie beside the project: name → posts. */
export function ordinaryTweets(folder: string): Map<string, Post[]> {
  const known: [string, string, Lang][] = [
    ['tweeteval sentiment, validation', 'tweeteval-sentiment-val/val_text.txt', 'en'],
    ['xlm-t French, validation', 'xlmt-french-tweets/val_text.txt', 'fr'],
  ];
  const there = known.filter(([, path]) => existsSync(join(folder, path)));
  return new Map(there.map(([name, path, lang]) => [name, readSet(join(folder, path), 'ordinary', lang)]));
}
