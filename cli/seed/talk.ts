// Plans what is said in the seeded town, and what others do with it. Pure: rows as the tables hold them.

import type { EchoId, Id, ParleyId, Visibility } from '#contract';
import type { Dice } from './random.ts';
import { fill, phrases, sayBack, sayNew } from './say.ts';
import { DAY_MS, idAt, type Person } from './people.ts';

export interface Said {
  id: ParleyId;
  author: number;
  text: string;
  warning: string;
  visibility: Visibility;
  at: number;
  parent: Said | null;
  /** The first of the conversation. */
  root: Said | null;
  /** Whom it names. */
  named: number[];
  hasPicture: boolean;
}

/** Two months of talk. */
export const SPAN_MS = 60 * DAY_MS;
/** How far back people answer, in parleys. */
const MEMORY = 300;

export function* planTalk(dice: Dice, people: readonly Person[], count: number, now: number): Generator<Said> {
  const times = Float64Array.from({ length: count }, () => now - SPAN_MS * dice.next() ** 1.3).toSorted();
  const recent: Said[] = [];
  for (const at of times) {
    const author = dice.popular(people.length);
    const parent = dice.happens(0.38) ? pickParent(dice, people, recent, author) : null;
    const said = parent ? answer(dice, people, author, at, parent) : begin(dice, people, author, at);
    if (said.visibility === 'public' || said.visibility === 'unlisted') recent.push(said);
    if (recent.length > MEMORY) recent.shift();
    yield said;
  }
}

/** Something recent in a language one speaks; what was answered is likelier to be answered again. */
function pickParent(dice: Dice, people: readonly Person[], recent: readonly Said[], author: number): Said | null {
  for (let tries = 0; tries < 6; tries += 1) {
    const found = recent[recent.length - 1 - dice.popular(recent.length)];
    if (found && people[found.author]!.tongue === people[author]!.tongue) return found;
  }
  return null;
}

function begin(dice: Dice, people: readonly Person[], author: number, at: number): Said {
  const { tongue } = people[author]!;
  const chance = dice.next();
  const visibility: Visibility =
    chance < 0.9 ? 'public' : chance < 0.96 ? 'unlisted' : chance < 0.99 ? 'followers' : 'direct';
  const hasPicture = visibility !== 'direct' && dice.happens(0.08);
  const whom = visibility === 'direct' ? dice.popular(people.length) : null;
  const named = whom !== null && whom !== author ? [whom] : [];
  const words = sayNew(dice, tongue, hasPicture);
  return {
    id: idAt<ParleyId>(dice, at),
    author,
    text: named.map((one) => `@${people[one]!.handle} `).join('') + words,
    warning: dice.happens(0.02) ? fill(dice, tongue, dice.pick(phrases[tongue].warnings)) : '',
    visibility,
    at,
    parent: null,
    root: null,
    named,
    hasPicture,
  };
}

function answer(dice: Dice, people: readonly Person[], author: number, at: number, parent: Said): Said {
  const { tongue } = people[author]!;
  const named = parent.author === author ? [] : [parent.author];
  return {
    id: idAt<ParleyId>(dice, at),
    author,
    text: named.map((one) => `@${people[one]!.handle} `).join('') + sayBack(dice, tongue),
    warning: '',
    visibility: parent.visibility,
    at,
    parent,
    root: parent.root ?? parent,
    named,
    hasPicture: false,
  };
}

export interface Deed {
  kind: 'votes' | 'echoes' | 'bookmarks';
  id: Id | EchoId;
  by: number;
  said: Said;
  at: number;
}

/**
 * Votes, echoes and bookmarks of one parley: most get few, some get many.
 *
 * @param warmth 1 is usual; 0 for a town without any.
 */
export function planDeeds(
  dice: Dice,
  people: readonly Person[],
  said: Said,
  { now, warmth }: { now: number; warmth: number },
): Deed[] {
  if (said.visibility !== 'public' && said.visibility !== 'unlisted') return [];
  const deeds: Deed[] = [];
  const many = Math.floor(warmth * (14 * dice.next() ** 5 + (said.hasPicture ? 2 : 0)));
  const done = new Set<string>();
  for (let n = 0; n < many; n += 1) {
    const by = dice.below(people.length);
    const chance = dice.next();
    const kind = chance < 0.8 ? 'votes' : chance < 0.94 ? 'echoes' : 'bookmarks';
    if (by === said.author || done.has(`${kind}${by}`)) continue;
    done.add(`${kind}${by}`);
    const at = said.at + dice.next() ** 2 * Math.min(2 * DAY_MS, now - said.at);
    deeds.push({ kind, id: idAt(dice, at), by, said, at });
  }
  return deeds;
}
