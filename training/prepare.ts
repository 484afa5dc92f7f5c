// Samples as numbers: the rows of their features, packed. Texts longer than a window are learnt by their first window.

import {
  isBare,
  ALL_ROWS,
  fill,
  findThreat,
  hashOf,
  LETTERS_SHARE,
  newSheet,
  readText,
  SCREENED,
  WORDS_SHARE,
  type Lexicon,
} from '../server/domains/moderation/screen/workshop.ts';
import { columnOf, type Labels, type Sample } from './samples.ts';

export interface Prepared {
  sample: Sample;
  labels: Labels;
  rows: Int32Array;
  meaning: number;
  words: number;
  letters: number;
  /** What one feature of words, and of letters, is worth: by how many there were before pruning, as the screen will count them. */
  shares: [number, number];
  isBare: boolean;
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
    const shares: [number, number] = [
      WORDS_SHARE / Math.sqrt(Math.max(1, words - meaning)),
      LETTERS_SHARE / Math.sqrt(Math.max(1, letters - words)),
    ];
    return {
      sample,
      labels,
      rows: sheet.rows.slice(0, sheet.count),
      meaning,
      words,
      letters,
      shares,
      isBare: isBare(text!.events),
    };
  });
}

const GROUPS = 3;

/**
 * Leaves only features that at least three groups (templates, or samples of sets) share: what one template alone says is its wording, not its
 * meaning. In place.
 */
export function prune(prepared: readonly Prepared[], isLearnt: (one: Prepared) => boolean): void {
  const kept = sharedRows(prepared.filter(isLearnt));
  for (const one of prepared) {
    const ends = [one.meaning, one.words, one.letters];
    const counts = [0, 0, 0];
    let [count, range] = [0, 0];
    for (let at = 0; at < one.rows.length; at++) {
      while (at >= ends[range]!) counts[range++] = count;
      if (kept[one.rows[at]!]! >= GROUPS) one.rows[count++] = one.rows[at]!;
    }
    while (range < 3) counts[range++] = count;
    [one.meaning, one.words, one.letters] = counts as [number, number, number];
    one.rows = one.rows.slice(0, count);
  }
}

/** For each row how many groups have it, up to `GROUPS`; a group is counted once by remembering the last ones. */
function sharedRows(prepared: readonly Prepared[]): Uint8Array {
  const counts = new Uint8Array(ALL_ROWS);
  const last = new Uint32Array(ALL_ROWS);
  const before = new Uint32Array(ALL_ROWS);
  for (const { sample, rows } of prepared) {
    const group = hashOf(sample.group) | 1;
    for (const row of rows) {
      if (counts[row]! >= GROUPS || last[row] === group || before[row] === group) continue;
      counts[row]!++;
      before[row] = last[row]!;
      last[row] = group;
    }
  }
  return counts;
}

/** Categories with few samples weigh more, up to six times, so that they are learnt at all. In place. */
export function balance(prepared: readonly Prepared[]): void {
  const counts = SCREENED.map((_, column) => prepared.filter((one) => one.labels[column] === 1).length);
  const most = Math.max(...counts);
  for (const one of prepared) {
    const own = counts.filter((_, column) => one.labels[column] === 1);
    if (own.length > 0 && /^(en|fr)-/.test(one.sample.family))
      one.sample.weight = Math.min(6, Math.sqrt(most / Math.min(...own)));
  }
}
