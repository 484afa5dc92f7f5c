// A decision told to whom it concerns, in their language: what was done, why, how it was found, and how to object. Plain text.

import type { RuleRow } from '#instance';
import type { DecisionRow } from '../decisions/decisions.sql.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export type Tongue = 'en' | 'fr';
const TONGUES = { en, fr };

export const tongueOfLocale = (locale: string): Tongue => (locale.startsWith('fr') ? 'fr' : 'en');

export interface Told {
  /** One sentence: what was done. */
  what: string;
  /** What it was found to be, and which rules that breaks. */
  why: string[];
  /** How it was found, and whether a program decided. */
  how: string;
  /** What somebody of the staff wrote to them. */
  facts: string;
}

/** @param rules those of the town, in any order. */
export function toldOf(row: DecisionRow, rules: readonly RuleRow[], tongue: Tongue): Told {
  const words = TONGUES[tongue];
  const broken = rules.filter(({ id }) => row.rule_ids.includes(id)).map((rule) => rule[`text_${tongue}`]);
  const isAutomatic = row.automat !== null && row.automat !== 'operator';
  return {
    what: words.measure[row.measure](row.subject_kind === 'account' ? 'account' : 'content'),
    why: [words.category[row.category ?? 'other'] ?? words.category['other']!, ...broken],
    how: `${words.source[row.source]} ${isAutomatic ? words.automatic : words.byPerson}`,
    facts: row.facts,
  };
}

/** As one text, for an app that shows no more. */
export const asText = ({ what, why, how, facts }: Told, tongue: Tongue): string =>
  [what, ...why, facts, how, TONGUES[tongue].redress].filter((line) => line !== '').join('\n\n');
