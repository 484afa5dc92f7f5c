// The sets of others that may shape shipped weights (docs/model-card.md names them, their licences and where they are published), read from a folder
// that is not part of the project. Where it is absent, training says so and goes on with the grammar alone.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Screened } from '../server/domains/moderation/screen/workshop.ts';
import { labelsOf, type Kind, type Labels, type Language, type Sample } from './samples.ts';

/** Every sample of the sets that lie in `folder`, and the names of those found. */
export function readCorpora(folder: string): { samples: Sample[]; found: string[] } {
  const readers: Record<string, (folder: string) => Sample[]> = {
    davidson,
    mlma,
    'gab-dev': gab,
    'xlmt-french-tweets': xlmt,
    'tweeteval-sentiment-val': tweeteval,
  };
  const found = Object.keys(readers).filter((name) => existsSync(join(folder, name)));
  return { samples: found.flatMap((name) => readers[name]!(join(folder, name))), found };
}

interface Given {
  text: string;
  labels: Labels;
  kind: Kind;
  language: Language;
  family: string;
  weight?: number;
}
const sampleOf = (given: Given): Sample => ({
  weight: 1,
  isDisguised: false,
  group: given.text,
  ...given,
  text: tidy(given.text),
});

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const tidy = (text: string): string =>
  text
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (one) => ENTITIES[one]!)
    .replaceAll(/&#\d+;/g, '')
    .replaceAll(/\\u2019/g, '’')
    .replaceAll(/\\u002c/g, ',')
    .replaceAll(/@url\b|\bhttp\b/g, 'https://example.org')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Labels: 0, 1 or -1 for those named; 0 for the others. */
function labelled(given: Partial<Record<Screened, 0 | 1 | -1>>): Labels {
  const labels = labelsOf([]);
  const order: Screened[] = ['threats', 'hate', 'harassment', 'self-harm', 'sexual', 'scams', 'doxxing'];
  order.forEach((name, at) => (labels[at] = given[name] ?? 0));
  return labels;
}

function davidson(folder: string): Sample[] {
  const rows = parseCsv(readFileSync(join(folder, 'labeled_data.csv'), 'utf8')).slice(1);
  return rows.map(([, , , , , label, tweet]) => {
    const isHate = label === '0';
    const labels = labelled({
      hate: isHate ? 1 : 0,
      harassment: label === '2' ? 0 : -1,
      sexual: label === '2' ? 0 : -1,
    });
    const weight = label === '1' ? 0.4 : 1;
    return sampleOf({
      text: tweet!,
      labels,
      kind: isHate ? 'harm' : 'ordinary',
      language: 'en',
      family: `davidson-${label}`,
      weight,
    });
  });
}

function mlma(folder: string): Sample[] {
  return (['en', 'fr'] as const).flatMap((language) =>
    parseCsv(readFileSync(join(folder, `${language}_dataset.csv`), 'utf8'))
      .slice(1)
      .map((row) => mlmaOf(row, language)),
  );
}

/** Labels are noisy: only what several annotators' words agree on counts, and weighs little. */
function mlmaOf([, tweet, sentiment]: string[], language: Language): Sample {
  const words = new Set(sentiment!.split('_'));
  const isNormal = words.size === 1 && words.has('normal');
  const isHate = words.has('hateful') && !words.has('normal');
  const labels = labelled({
    hate: isHate ? 1 : isNormal ? 0 : -1,
    harassment: isNormal ? 0 : -1,
    sexual: isNormal ? 0 : -1,
  });
  const kind = isNormal ? 'ordinary' : 'harm';
  return sampleOf({
    text: tweet!,
    labels,
    kind,
    language,
    family: `mlma-${language}-${isNormal ? 'normal' : isHate ? 'hate' : 'other'}`,
    weight: isHate ? 0.3 : 0.6,
  });
}

function gab(folder: string): Sample[] {
  const lines = readFileSync(join(folder, 'dev.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const { Text, hd, cv, vo } = JSON.parse(line) as { Text: string; hd: number; cv: number; vo: number };
    const isHarm = hd === 1 || cv === 1;
    const labels = labelled({
      hate: hd === 1 ? 1 : cv === 1 ? -1 : 0,
      threats: cv === 1 ? 1 : 0,
      harassment: isHarm || vo === 1 ? -1 : 0,
    });
    return sampleOf({
      text: Text,
      labels,
      kind: isHarm ? 'harm' : 'ordinary',
      language: 'en',
      family: `gab-${isHarm ? 'harm' : 'rest'}`,
    });
  });
}

function xlmt(folder: string): Sample[] {
  return ['train', 'val'].flatMap((part) =>
    readFileSync(join(folder, `${part}_text.txt`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((text) =>
        sampleOf({ text, labels: labelled({}), kind: 'ordinary', language: 'fr', family: 'xlmt', weight: 1.5 }),
      ),
  );
}

function tweeteval(folder: string): Sample[] {
  return readFileSync(join(folder, 'val_text.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((text) => sampleOf({ text, labels: labelled({}), kind: 'aside', language: 'en', family: 'tweeteval' }));
}

/** RFC 4180: quoted fields may hold commas, line breaks and doubled quotes. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') field += text[++at];
      else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',') [row, field] = [[...row, field], ''];
    else if (sign === '\n') {
      rows.push([...row, field.replace(/\r$/, '')]);
      [row, field] = [[], ''];
    } else field += sign;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows.filter((one) => one.length > 1);
}
