// The classes of words that French and English share: what a word does in a threat, or what makes it harmless. A word may be of several; a set
// of classes is two 32-bit masks, because that is what the hot path can compare without allocating.

export const CLASSES = [
  'I',
  'WE',
  'YOU',
  'YOUR',
  'HE',
  'THEY',
  'CROWD',
  'GROUP',
  'GROUPX',
  'ROLE',
  'KIN',
  'PLACE',
  'INSULT',
  'DEHUM',
  'KILL',
  'HURT',
  'RAPE',
  'WRECK',
  'DIE',
  'DEAD',
  'WEAPON',
  'BLOOD',
  'BODY',
  'ATTACK',
  'MENACE',
  'ARMS',
  'SOON',
  'FUT',
  'WANT',
  'MUST',
  'LETS',
  'CAN',
  'IF',
  'NEG',
  'ASK',
  'SAY',
  'REPORT',
  'CONDEMN',
  'SUPPORT',
  'PRAISE',
  'GAME',
  'FILM',
  'SPORT',
  'FOOD',
  'HIST',
  'MED',
  'PEST',
  'MUSIC',
  'LAW',
  'LAUGH',
  'LOVE',
  'THING',
  'IDIOM',
  'EXCLUDE',
  'DOX',
  'SEX',
  'MINOR',
  'SCAM',
  'MONEY',
  'SELFHARM',
  'HELP',
  'SLUR',
  'NUMBER',
] as const;

export type ClassName = (typeof CLASSES)[number] | 'COMMON';

/** A set of classes: 32 bits and 32 bits. */
export interface ClassSet {
  lo: number;
  hi: number;
}

const places = new Map<string, number>(CLASSES.map((name, at) => [name, at]));

/** The place of a class in the masks. @throws Error for a name that is no class. */
export function placeOf(name: string): number {
  const at = places.get(name);
  if (at === undefined) throw new Error(`${name} is no class of words`);
  return at;
}

/** The set of the classes named. */
export function setOf(...names: ClassName[]): ClassSet {
  const set = { lo: 0, hi: 0 };
  for (const name of names) {
    const at = name === 'COMMON' ? -1 : placeOf(name);
    if (at >= 32) set.hi |= 1 << (at - 32);
    else if (at >= 0) set.lo |= 1 << at;
  }
  return set;
}

export const meets = (one: ClassSet, other: ClassSet): boolean =>
  (one.lo & other.lo) !== 0 || (one.hi & other.hi) !== 0;

/** What a verb's form says of when and who: 0 is none of these. */
export const FORM = { none: 0, base: 1, present: 2, past: 3, going: 4, future: 5, would: 6, order: 7 } as const;
export type Form = (typeof FORM)[keyof typeof FORM];
