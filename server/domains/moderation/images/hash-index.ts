// Finds, among very many hashes of 256 bits, those that differ from one in few. Sixteen bands of sixteen bits: where 31 bits differ in
// all, some band differs in one at most (of 47, in two), so what shares no band within that cannot match. Each band is a table from
// its 65,536 values to who has them; what was added since the tables were made is looked through one by one. Pure.

const BANDS = 16;
const VALUES = 65_536;
const WORDS = 8;
/** Published by Meta: at most so many of 256 bits differ. */
export const MOST_DIFFERING = 31;
/** So many differ where a copy was marked heavily; of other images hardly any comes below 80. */
export const MOST_RESEMBLING = 47;
/** As many are looked through one by one before the tables are made anew, or an eighth of all. */
const LOOSE = 1_024;

/** Which hash, by the number it was added under, and in how many bits it differs. */
export interface Near {
  owner: number;
  distance: number;
}

export interface HashIndex {
  readonly size: number;
  /** @param hash 32 bytes. @param owner who has it: many hashes may have one. */
  add(hash: Uint8Array, owner: number): void;
  /** Each owner once, at the least distance. */
  find(hash: Uint8Array): Near[];
}

/** The bits set in a 32-bit word. */
function bitsOf(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** @param most bits that differ in what is found; at most 47. */
export function openHashIndex(most = MOST_DIFFERING): HashIndex {
  const flips = flipsOf(Math.floor(most / BANDS));
  let words = new Uint32Array(WORDS * LOOSE);
  let owners = new Uint32Array(LOOSE);
  let size = 0;
  let tables: readonly Table[] = [];
  let tabled = 0;
  const sought = new Uint32Array(WORDS);

  const distanceTo = (at: number): number => {
    let distance = 0;
    for (let i = 0; i < WORDS; i += 1) {
      distance += bitsOf(words[at * WORDS + i]! ^ sought[i]!);
      if (distance > most) return distance;
    }
    return distance;
  };

  return {
    get size() {
      return size;
    },
    add(hash, owner) {
      if (size === owners.length) {
        words = grown(words);
        owners = grown(owners);
      }
      new Uint8Array(words.buffer, size * WORDS * 4, WORDS * 4).set(hash);
      owners[size] = owner;
      size += 1;
    },
    find(hash) {
      new Uint8Array(sought.buffer).set(hash);
      if (size - tabled > Math.max(LOOSE, tabled / 8)) {
        tables = tablesOf(words, size);
        tabled = size;
      }
      const found = new Map<number, number>();
      const look = (at: number): void => {
        const distance = distanceTo(at);
        if (distance > most) return;
        const owner = owners[at]!;
        if (distance < (found.get(owner) ?? Number.POSITIVE_INFINITY)) found.set(owner, distance);
      };
      for (let at = tabled; at < size; at += 1) look(at);
      const bands = new Uint16Array(sought.buffer);
      for (const [band, table] of tables.entries()) lookNear(table, bands[band]!, flips, look);
      return [...found].map(([owner, distance]) => ({ owner, distance }));
    },
  };
}

/** Twice as long, with what was in it. */
function grown(before: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const after = new Uint32Array(before.length * 2);
  after.set(before);
  return after;
}

/** Of one band: `members` in the order of their values, those of a value from `starts[value]` to `starts[value + 1]`. */
interface Table {
  starts: Uint32Array;
  members: Uint32Array;
}

function tablesOf(words: Uint32Array, size: number): Table[] {
  const halves = new Uint16Array(words.buffer, 0, size * BANDS);
  return Array.from({ length: BANDS }, (_, band) => {
    const starts = new Uint32Array(VALUES + 1);
    for (let at = band; at < halves.length; at += BANDS) starts[halves[at]! + 1]! += 1;
    for (let value = 0; value < VALUES; value += 1) starts[value + 1]! += starts[value]!;
    const next = starts.slice();
    const members = new Uint32Array(size);
    for (let at = 0; at < size; at += 1) members[next[halves[at * BANDS + band]!]!++] = at;
    return { starts, members };
  });
}

/** Looks at all whose value differs from `value` by one of `flips`. */
function lookNear(table: Table, value: number, flips: readonly number[], look: (at: number) => void): void {
  const { starts, members } = table;
  for (const flip of flips) {
    const near = value ^ flip;
    const end = starts[near + 1]!;
    for (let i = starts[near]!; i < end; i += 1) look(members[i]!);
  }
}

/** All ways in which up to `bits` of sixteen bits differ. */
function flipsOf(bits: number): number[] {
  const flips: number[] = [];
  for (let value = 0; value < VALUES; value += 1) if (bitsOf(value) <= bits) flips.push(value);
  return flips;
}
