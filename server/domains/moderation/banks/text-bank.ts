// Texts that are known, found again word for word, with a few words changed, or inside a longer text. What is compared is runs of six
// letters of the plain form; of a known text every fourth or so is kept, the least by its hash among four neighbours, so that what
// two texts share is picked in both ("winnowing": Schleimer, Wilkerson and Aiken, 2003). Pure.

import { plainText } from './plain-text.ts';

export interface TextFound {
  owner: number;
  /** `same`: word for word. `near`: with a few words changed. `inside`: near, but within something longer. */
  how: 'same' | 'near' | 'inside';
}

export interface TextBank {
  add(text: string, owner: number): void;
  find(text: string): TextFound[];
}

const RUN = 6;
const NEIGHBOURS = 4;
/** A text with fewer picks is found word for word only: too little to be nearly the same. */
const FEWEST_PICKS = 10;
/** How much of a known text must be there. */
const MOST_OF_IT = 0.7;
/** Longer than a known text by more: the rest may say what it thinks of it. */
const MUCH_LONGER = 1.4;

interface Known {
  owner: number;
  letters: number;
  picks: number;
}

export function openTextBank(): TextBank {
  const same = new Map<string, number[]>();
  const knownByPick = new Map<number, Known[]>();
  return {
    add(text, owner) {
      const plain = plainText(text);
      put(same, plain, owner);
      const picks = picksOf(plain);
      if (picks.size < FEWEST_PICKS) return;
      const known = { owner, letters: plain.length, picks: picks.size };
      for (const pick of picks) put(knownByPick, pick, known);
    },
    find(text) {
      const plain = plainText(text);
      const found = new Map<number, TextFound['how']>();
      for (const [known, shared] of sharedOf(knownByPick, plain)) {
        if (shared < known.picks * MOST_OF_IT) continue;
        found.set(known.owner, plain.length > known.letters * MUCH_LONGER ? 'inside' : 'near');
      }
      for (const owner of same.get(plain) ?? []) found.set(owner, 'same');
      return [...found].map(([owner, how]) => ({ owner, how }));
    },
  };
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

/** How many picks of each known text there are in `plain`. */
function sharedOf(knownByPick: ReadonlyMap<number, Known[]>, plain: string): Map<Known, number> {
  const shared = new Map<Known, number>();
  if (knownByPick.size === 0) return shared;
  for (const run of new Set(runsOf(plain)))
    for (const known of knownByPick.get(run) ?? []) shared.set(known, (shared.get(known) ?? 0) + 1);
  return shared;
}

/** A 32-bit hash of each run of letters (FNV-1a). */
function runsOf(plain: string): number[] {
  const runs: number[] = [];
  for (let at = 0; at + RUN <= plain.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + RUN; i += 1) hash = Math.imul(hash ^ plain.charCodeAt(i), 0x01000193);
    // Its low bits tell the last letters best: mixed, each is as good.
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    runs.push((hash ^ (hash >>> 12)) >>> 0);
  }
  return runs;
}

function picksOf(plain: string): Set<number> {
  const runs = runsOf(plain);
  const picks = new Set<number>();
  for (let at = 0; at + NEIGHBOURS <= runs.length; at += 1) picks.add(Math.min(...runs.slice(at, at + NEIGHBOURS)));
  return picks;
}
