// Rules of high precision over events: what no score should overlook. They also say, in a machine's words, why a text was held. A rule never acts
// alone: it lifts a score to where a human looks, or to tier A where the model is already close.

import { AGENTS, KINDS, MOODS, OBJECTS, type Event } from './events.ts';
import { meets, setOf, type ClassSet } from './classes.ts';
import type { Unit } from './units.ts';

export interface Finding {
  reason: string;
  /** Whether nothing in the text speaks against meaning it. */
  isPlain: boolean;
}

const kind = (name: (typeof KINDS)[number]): number => KINDS.indexOf(name);
const VIOLENT = new Set([kind('KILL'), kind('HURT'), kind('RAPE'), kind('WRECK')]);
const DEADLY = new Set([kind('KILL'), kind('RAPE')]);
const BY_US = new Set([AGENTS.indexOf('I'), AGENTS.indexOf('WE')]);
const TO_COME = new Set([MOODS.indexOf('future'), MOODS.indexOf('want')]);
const CALLED_FOR = new Set([MOODS.indexOf('must'), MOODS.indexOf('order')]);
const named = (...names: (typeof OBJECTS)[number][]): Set<number> =>
  new Set(names.map((name) => OBJECTS.indexOf(name)));
const PERSONS = named('YOU', 'HE', 'THEY', 'GROUP', 'GROUPX', 'ROLE', 'KIN', 'CROWD', 'INSULT', 'SLUR');
const OTHERS = named('THEY', 'GROUP', 'GROUPX', 'ROLE', 'INSULT', 'SLUR', 'DEHUM');

/** What speaks against meaning it. */
const DOUBTS: ClassSet = setOf(
  ...([
    'SAY',
    'REPORT',
    'CONDEMN',
    'SUPPORT',
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
  ] as const),
  ...(['THING', 'IDIOM', 'LOVE', 'HELP'] as const),
);

export const hasDoubts = (units: readonly Unit[]): boolean => units.some((unit) => meets(unit, DOUBTS));

export function findThreat(events: readonly Event[], units: readonly Unit[]): Finding | null {
  for (const event of events) {
    const name = nameOf(event);
    if (name === null) continue;
    const isPlain = !hasDoubts(units) && !event.isAsked;
    return { reason: `rule:${name}`, isPlain };
  }
  return null;
}

function nameOf(event: Event): string | null {
  if (event.isNegated || event.isQuoted) return null;
  if (VIOLENT.has(event.kind) && BY_US.has(event.agent) && TO_COME.has(event.mood) && PERSONS.has(event.object))
    return `${KINDS[event.kind]!.toLowerCase()}-to-come`;
  if (DEADLY.has(event.kind) && CALLED_FOR.has(event.mood) && OTHERS.has(event.object)) return 'call-to-kill';
  return null;
}

/** The strongest event in words, for the reasons: `event:kill/future/you`. */
export function describe(event: Event): string {
  const words = [KINDS[event.kind], MOODS[event.mood], OBJECTS[event.object]].filter((word) => word !== 'none');
  return `event:${words.join('/').toLowerCase()}`;
}
