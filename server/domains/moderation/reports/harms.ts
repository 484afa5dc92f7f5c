// What each kind of harm weighs, how soon it must be looked at, and how others call it. Pure.

import { harms, type Harm } from '#contract';
import type { Category } from './categories.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Facts {
  /** Out of a hundred: how much worse each minute makes it. */
  severity: number;
  /** How long until somebody must have looked, in ms. */
  clock: number;
  /** What clients of the Mastodon API are told. */
  category: Category;
  /** EU transparency database, schema v2. */
  statement: string;
}

const at = (severity: number, clock: number, category: Category, statement: string): Facts => ({
  severity,
  clock,
  category,
  statement: `STATEMENT_CATEGORY_${statement}`,
});
/** A life may be at stake; a crime; the rest. */
const [AT_ONCE, SOON, IN_A_DAY] = [15 * MINUTE, 4 * HOUR, 24 * HOUR] as const;

export const factsOf: Readonly<Record<Harm, Facts>> = {
  'violence-threat': at(100, AT_ONCE, 'legal', 'VIOLENCE'),
  minors: at(100, AT_ONCE, 'legal', 'PROTECTION_OF_MINORS'),
  terrorism: at(100, AT_ONCE, 'legal', 'RISK_FOR_PUBLIC_SECURITY'),
  'self-harm': at(90, AT_ONCE, 'violation', 'SELF_HARM'),
  doxxing: at(60, SOON, 'legal', 'CYBER_VIOLENCE'),
  hate: at(50, SOON, 'legal', 'ILLEGAL_OR_HARMFUL_SPEECH'),
  harassment: at(40, SOON, 'violation', 'CYBER_VIOLENCE'),
  sexual: at(40, SOON, 'violation', 'OTHER_VIOLATION_TC'),
  illegal: at(40, SOON, 'legal', 'OTHER_VIOLATION_TC'),
  impersonation: at(25, IN_A_DAY, 'violation', 'SCAMS_AND_FRAUD'),
  scam: at(25, IN_A_DAY, 'spam', 'SCAMS_AND_FRAUD'),
  spam: at(10, IN_A_DAY, 'spam', 'OTHER_VIOLATION_TC'),
  'intellectual-property': at(10, IN_A_DAY, 'legal', 'INTELLECTUAL_PROPERTY_INFRINGEMENTS'),
  rule: at(15, IN_A_DAY, 'violation', 'OTHER_VIOLATION_TC'),
  other: at(10, IN_A_DAY, 'other', 'OTHER_VIOLATION_TC'),
};

/** What is meant by a category of the client API that says no more. */
export const harmOf: Readonly<Record<Category, Harm>> = {
  spam: 'spam',
  legal: 'illegal',
  violation: 'rule',
  other: 'other',
};

/** The screen's words for ours. */
const SCREENED: Readonly<Record<string, Harm>> = { threats: 'violence-threat', scams: 'scam' };

/** What a category that a program named is in our words. */
export const harmNamed = (category: string): Harm =>
  harms.find((harm) => harm === category) ?? SCREENED[category] ?? 'other';

/** The graver of two. */
export const graver = (a: Harm, b: Harm): Harm => (factsOf[b].severity > factsOf[a].severity ? b : a);
