// What happens in a text, as far as a screen can see: for each word of violence who would do it, whether it is to come, to whom, and what
// speaks against meaning it (negation, quotation, report, game, kitchen …). French and English share it. Windows are a few units wide.

import { FORM, meets, setOf, type ClassSet } from './classes.ts';
import { FLAG } from './split.ts';
import type { Unit } from './units.ts';

/** Kinds of events, by their heads; the first that fits. */
export const KINDS = [
  'MENACE',
  'ARMS',
  'RAPE',
  'KILL',
  'WRECK',
  'HURT',
  'DIE',
  'ATTACK',
  'WEAPON',
  'DEAD',
  'EXCLUDE',
  'DEHUM',
  'SLUR',
  'SELFHARM',
  'INSULT',
] as const;
export const AGENTS = ['none', 'I', 'WE', 'YOU', 'HE', 'THEY', 'OTHER'] as const;
export const MOODS = ['none', 'future', 'want', 'must', 'order', 'can', 'past', 'present', 'going'] as const;
export const OBJECTS = [
  'none',
  'YOU',
  'HE',
  'THEY',
  'GROUP',
  'GROUPX',
  'ROLE',
  'KIN',
  'CROWD',
  'PLACE',
  'INSULT',
  'BODY',
  'ME',
  'SLUR',
  'DEHUM',
  'THING',
  'FOOD',
  'PEST',
  'MED',
  'GAME',
  'SPORT',
  'FILM',
  'MUSIC',
  'HIST',
] as const;

export interface Event {
  kind: number;
  agent: number;
  mood: number;
  object: number;
  isNegated: boolean;
  isQuoted: boolean;
  isConditional: boolean;
  isAsked: boolean;
  isSoon: boolean;
  isHidden: boolean;
  unit: number;
}

/** Kinds that a threat is made of. */
const THREATENING = KINDS.indexOf('DEAD');

/** Whether no word of `events` is one that threats are made of: a threat may still be in it, but more must speak for that. */
export const isBare = (events: readonly Event[]): boolean =>
  !events.some(({ kind }) => kind <= THREATENING || KINDS[kind] === 'SELFHARM');

const HEADS = KINDS.map((name) => setOf(name));
const AGENT_SETS = ['I', 'WE', 'YOU', 'HE', 'THEY'] as const;
const AGENT_HEADS = AGENT_SETS.map((name) => setOf(name));
const OTHER_AGENT = setOf('CROWD', 'GROUP', 'GROUPX', 'ROLE', 'KIN');
const OBJECT_HEADS: [number, ClassSet][] = OBJECTS.map((name, at): [number, ClassSet] => [
  at,
  name === 'none'
    ? { lo: 0, hi: 0 }
    : name === 'ME'
      ? setOf('I', 'WE')
      : name === 'YOU'
        ? setOf('YOU', 'YOUR')
        : setOf(name),
]);
const [FUT, WANT, MUST, LETS, CAN, IF, NEG, ASK, SOON] = [
  'FUT',
  'WANT',
  'MUST',
  'LETS',
  'CAN',
  'IF',
  'NEG',
  'ASK',
  'SOON',
].map((name) => setOf(name as 'FUT')) as [
  ClassSet,
  ClassSet,
  ClassSet,
  ClassSet,
  ClassSet,
  ClassSet,
  ClassSet,
  ClassSet,
  ClassSet,
];
const IDIOM = setOf('IDIOM');
const WEAK = setOf('NEG', 'ASK', 'IF');
const MOST_EVENTS = 12;
const LEFT = 7;
const RIGHT = 6;

/** The events of `units`, at most a dozen. */
export function eventsOf(units: readonly Unit[], isQuestion: boolean): Event[] {
  const events: Event[] = [];
  for (let at = 0; at < units.length && events.length < MOST_EVENTS; at++) {
    const unit = units[at]!;
    if (meets(unit, IDIOM)) continue;
    const kind = HEADS.findIndex((head) => meets(unit, head));
    if (kind >= 0) events.push(eventAt(units, at, kind, isQuestion));
  }
  return events;
}

function eventAt(units: readonly Unit[], at: number, kind: number, isQuestion: boolean): Event {
  const unit = units[at]!;
  const left = lookLeft(units, at);
  const object = objectOf(units, at);
  return {
    kind,
    agent: left.agent,
    mood: moodOf(units, at, left),
    object: object,
    isNegated: left.isNegated || isNegatedAfter(units, at),
    isQuoted: (unit.flags & FLAG.quoted) !== 0,
    isConditional: left.isConditional,
    isAsked: isQuestion && left.isAsked,
    isSoon: hasNear(units, at, SOON),
    isHidden: (unit.flags & FLAG.hidden) !== 0,
    unit: at,
  };
}

interface Left {
  agent: number;
  mood: number;
  isNegated: boolean;
  isConditional: boolean;
  isAsked: boolean;
}

/** What stands before the verb, nearest first: who, and whether it will, should, might happen. */
function lookLeft(units: readonly Unit[], at: number): Left {
  const { clause } = units[at]!;
  const left: Left = { agent: 0, mood: 0, isNegated: false, isConditional: false, isAsked: false };
  for (let near = at - 1; near >= Math.max(0, at - LEFT); near--) {
    const unit = units[near]!;
    if (unit.clause !== clause) break;
    if (left.mood === 0) left.mood = moodIn(unit);
    if (left.agent === 0 && !isClitic(units, near)) left.agent = agentIn(unit);
    if (meets(unit, WEAK)) {
      left.isNegated ||= meets(unit, NEG) && at - near <= 5;
      left.isConditional ||= meets(unit, IF);
      left.isAsked ||= meets(unit, ASK);
    }
  }
  return left;
}

function agentIn(unit: Unit): number {
  const at = AGENT_HEADS.findIndex((head) => meets(unit, head));
  return at >= 0 ? at + 1 : meets(unit, OTHER_AGENT) ? 6 : 0;
}

const moodIn = (unit: Unit): number =>
  meets(unit, FUT)
    ? 1
    : meets(unit, WANT)
      ? 2
      : meets(unit, MUST)
        ? 3
        : meets(unit, LETS)
          ? 4
          : meets(unit, CAN)
            ? 5
            : 0;

const CLITICS = new Set(['te', 't', 'vous', 'le', 'la', 'les', 'l', 'lui', 'leur', 'nous', 'me', 'se']);

/** A French pronoun right before a verb is its object: "je vais te …", "faut les …". */
const isClitic = (units: readonly Unit[], at: number): boolean => {
  const next = units[at + 1];
  return CLITICS.has(units[at]!.word) && next !== undefined && (next.form !== FORM.none || isClitic2(next));
};
const isClitic2 = (unit: Unit): boolean =>
  CLITICS.has(unit.word) || unit.word === 'faire' || unit.word === 'tous' || unit.word === 'toutes';

function moodOf(units: readonly Unit[], at: number, left: Left): number {
  const unit = units[at]!;
  const byForm = [0, 0, 7, 6, 8, 1, 2, 4][unit.form]!;
  if (byForm === 1 || byForm === 4) return byForm;
  if (left.mood !== 0) return left.mood;
  const isFirst = at === 0 || units[at - 1]!.clause !== unit.clause;
  if (isFirst && (unit.form === FORM.base || unit.form === FORM.present)) return 4;
  return byForm;
}

/** To whom: the pronoun before a French verb, or the nearest target after it. */
function objectOf(units: readonly Unit[], at: number): number {
  const { clause } = units[at]!;
  for (let near = at - 1; near >= Math.max(0, at - 3); near--) {
    const unit = units[near]!;
    if (unit.clause !== clause || !(CLITICS.has(unit.word) || isClitic2(unit))) break;
    const found = CLITICS.has(unit.word) ? cliticOf(unit.word) : 0;
    if (found > 0) return found;
  }
  for (let near = at + 1; near <= Math.min(units.length - 1, at + RIGHT); near++) {
    const unit = units[near]!;
    if (unit.clause > clause + 1 || ANOTHER.has(unit.word)) break;
    if (SUBJECTS.has(unit.word)) continue;
    const found = OBJECT_HEADS.find(([, head]) => meets(unit, head));
    if (found && !(found[0] === 1 && isPossessed(units, near))) return found[0];
  }
  return 0;
}

/** Words that only ever act; and words after which something else begins. */
const SUBJECTS = new Set('they ils elles he she il elle je tu i we on these ces those cette cet'.split(' '));
const ANOTHER = new Set(
  'before because when while if avant parce quand lorsque si car because although mais but'.split(' '),
);

const cliticOf = (word: string): number =>
  word === 'te' || word === 't' || word === 'vous'
    ? 1
    : word === 'les' || word === 'leur'
      ? 3
      : word === 'me' || word === 'nous'
        ? 12
        : word === 'se'
          ? 0
          : 2;

const YOUR = setOf('YOUR');
const OWNED = setOf('KIN', 'PLACE', 'BODY', 'THING', 'FOOD', 'PEST', 'GAME', 'SPORT', 'FILM', 'MUSIC');
/** "your steak" is a steak; "your throat" is you. */
const isPossessed = (units: readonly Unit[], at: number): boolean =>
  meets(units[at]!, YOUR) && units[at + 1] !== undefined && meets(units[at + 1]!, OWNED);

/** "tue pas", "ne tuez personne": French negates behind the verb. */
function isNegatedAfter(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  return (
    next !== undefined && next.clause === units[at]!.clause && /^(pas|jamais|personne|rien|point)$/.test(next.word)
  );
}

function hasNear(units: readonly Unit[], at: number, set: ClassSet): boolean {
  for (let near = Math.max(0, at - LEFT); near <= Math.min(units.length - 1, at + RIGHT + 2); near++)
    if (meets(units[near]!, set)) return true;
  return false;
}
