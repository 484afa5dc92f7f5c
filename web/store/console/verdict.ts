// What one is about to decide: several measures chosen together, a hard one that waits for its Enter, the words for the author, and
// which similar cases it is for.

import { signal } from '@preact/signals';
import type { ConsoleCase, ConsoleTemplate, Harm, WholeCase } from '../../api/contract.ts';
import { may, templates } from './desk.ts';

export interface Choice {
  measure: string;
  /** On its author, where the case is about what they made. */
  isOnAuthor: boolean;
  /** It takes much, or for long: asked for twice. */
  isHard: boolean;
}

/** How long a hard measure holds, in days; null without an end. */
export const TERMS = [1, 7, 30, 180, null] as const;
export type Term = (typeof TERMS)[number];

export const chosen = signal<readonly Choice[]>([]);
export const sure = signal<{ choices: readonly Choice[]; days: Term } | null>(null);
export const companions = signal<ReadonlySet<string>>(new Set());
export const facts = signal('');
export const template = signal<string | null>(null);
/** What it turned out to be; null: what the case says. */
export const turnedOut = signal<Harm | null>(null);
export const isSending = signal(false);

export function clearVerdict(): void {
  chosen.value = [];
  sure.value = null;
  companions.value = new Set();
  facts.value = '';
  template.value = null;
  turnedOut.value = null;
}

const ON_CONTENT = [
  'none',
  'remove',
  'hide-until-deleted',
  'interstitial',
  'label',
  'no-engagement',
  'limit',
  'suspend',
  'warn',
  'not-recommended',
];
const ON_ACCOUNTS = [
  'none',
  'blank-profile',
  'remove',
  'interstitial',
  'label',
  'read-only',
  'limit',
  'suspend',
  'warn',
  'not-recommended',
];
const OF_ACCOUNTS = new Set(['warn', 'sensitive', 'limit', 'read-only', 'suspend']);
const HARD = new Set(['limit', 'read-only', 'suspend']);

export interface Key {
  digit: string;
  choice: Choice;
}

/** The measures under the digits, 1 to 9 and 0, that this worker may take on `it`. */
export function keysFor(it: WholeCase): Key[] {
  const isAccount = it.subject.kind === 'account';
  return (isAccount ? ON_ACCOUNTS : ON_CONTENT).flatMap((measure, i) => {
    const isOnAuthor = !isAccount && OF_ACCOUNTS.has(measure);
    const isHard = HARD.has(measure);
    const isOffered = isOnAuthor ? !isHard || may('accounts.sanction') : it.offers.includes(measure);
    return isOffered ? [{ digit: String((i + 1) % 10), choice: { measure, isOnAuthor, isHard } }] : [];
  });
}

/** Open cases that say the same, and those on the same author for the same. */
export function alikeTo(it: WholeCase): ConsoleCase[] {
  const own = it.author_history.cases.filter((one) => one.closed_at === null && one.harm === it.harm);
  const known = new Set([it.id, ...it.similar.map((one) => one.id)]);
  return [...it.similar, ...own.filter((one) => !known.has(one.id))];
}

/** What the author is told: as written, else of the chosen words, else of those that fit. */
export function factsFor(it: WholeCase, choices: readonly Choice[]): string {
  if (facts.value.trim() !== '') return facts.value.trim();
  const found = template.value
    ? templates.value.find((one) => one.id === template.value)
    : choices.map((choice) => fitting(turnedOut.value ?? it.harm, choice.measure)).find(Boolean);
  return found ? found.words[it.language === 'fr' ? 'fr' : 'en'] : '';
}

function fitting(harm: Harm, measure: string): ConsoleTemplate | undefined {
  const some = templates.value.filter((one) => one.measure === measure);
  return some.find((one) => one.harm === harm) ?? some.find((one) => one.harm === null);
}
