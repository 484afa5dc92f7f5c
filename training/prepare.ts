// Samples as numbers: the rows of their features, packed. Texts longer than a window are learnt by their first window.

import { fill, findThreat, newSheet, readText, type Lexicon } from '../server/domains/moderation/screen/workshop.ts';
import { columnOf, type Labels, type Sample } from './samples.ts';

export interface Prepared {
  sample: Sample;
  labels: Labels;
  rows: Int32Array;
  meaning: number;
  words: number;
  letters: number;
}

const OWN = /^(en|fr)-/;
const THREATS = columnOf('threats');

export function prepareAll(samples: readonly Sample[], lexicon: Lexicon): Prepared[] {
  const sheet = newSheet();
  return samples.map((sample) => {
    const [text] = readText(lexicon, sample.text);
    fill(sheet, text!);
    const { meaning, words, letters } = sheet;
    let { labels } = sample;
    // Sets of hate speech hold threats that nobody labelled as such: what our rules call a threat there is left open.
    if (!OWN.test(sample.family) && labels[THREATS] === 0 && findThreat(text!.events, text!.units)) {
      labels = Int8Array.from(labels);
      labels[THREATS] = -1;
    }
    return { sample, labels, rows: sheet.rows.slice(0, sheet.count), meaning, words, letters };
  });
}
