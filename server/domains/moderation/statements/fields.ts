// The statement of reasons of one decision, in the words of the EU transparency database (schema v2, DSA article 17 and 24(5)). Pure.
// It carries no personal data: what a moderator wrote to the author stays with the author.

import { hash } from 'node:crypto';
import { timeOfId } from '#platform';
import type { DecisionRow, Source } from '../decisions/decisions.sql.ts';
import type { Measure } from '../restrictions/measures.ts';
import { categoryOf } from './categories.ts';

export interface StatementFields {
  puid: string;
  decision_visibility?: string[];
  decision_visibility_other?: string;
  decision_provision?: string;
  decision_account?: string;
  decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT' | 'DECISION_GROUND_INCOMPATIBLE_CONTENT';
  illegal_content_legal_ground?: string;
  illegal_content_explanation?: string;
  incompatible_content_ground?: string;
  incompatible_content_explanation?: string;
  incompatible_content_illegal?: 'Yes' | 'No';
  content_type: string[];
  content_type_other?: string;
  category: string;
  category_specification?: string[];
  territorial_scope: string[];
  application_date: string;
  content_date: string;
  end_date_visibility_restriction?: string;
  end_date_account_restriction?: string;
  end_date_service_restriction?: string;
  decision_facts: string;
  source_type: string;
  automated_detection: 'Yes' | 'No';
  automated_decision: string;
}

/** @param rules the rules that it breaks, in English. */
export function fieldsOf(row: DecisionRow, rules: readonly string[]): StatementFields {
  const { category, keywords, isIllegal } = categoryOf(row.category);
  return {
    puid: hash('sha256', `statement ${row.id}`, 'base64url').slice(0, 32),
    ...doneBy(row),
    ...(row.source === 'order' || row.category === 'illegal' ? lawOf(row) : termsOf(rules, isIllegal)),
    ...CONTENT[row.subject_kind],
    category,
    ...(keywords.length > 0 && { category_specification: [...keywords] }),
    territorial_scope: scopeOf(row),
    application_date: dayOf(row.decided_at),
    content_date: dayOf(row.content_at ?? timeOfId(row.subject_id)),
    decision_facts: factsOf(row),
    source_type: SOURCES[row.source],
    automated_detection: row.source === 'screen' ? 'Yes' : 'No',
    automated_decision: automationOf(row),
  };
}

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

const VISIBILITY: Partial<Record<Measure, string>> = {
  remove: 'REMOVED',
  hold: 'DISABLED',
  'hide-until-deleted': 'DISABLED',
  withhold: 'DISABLED',
  'hide-on-client': 'DISABLED',
  'blank-profile': 'REMOVED',
  'not-recommended': 'DEMOTED',
  'age-gate': 'AGE_RESTRICTED',
  'no-engagement': 'INTERACTION_RESTRICTED',
  interstitial: 'LABELLED',
  label: 'LABELLED',
  sensitive: 'LABELLED',
};

type Done = Partial<StatementFields>;

function doneBy({ measure, ends_at: end }: DecisionRow): Done {
  const until = end && dayOf(end);
  if (measure === 'suspend')
    return until
      ? { decision_account: 'DECISION_ACCOUNT_SUSPENDED', end_date_account_restriction: until }
      : { decision_account: 'DECISION_ACCOUNT_TERMINATED' };
  if (measure === 'limit' || measure === 'read-only')
    return {
      decision_provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION',
      ...(until && { end_date_service_restriction: until }),
    };
  const known = VISIBILITY[measure];
  return {
    decision_visibility: [`DECISION_VISIBILITY_${known ? `CONTENT_${known}` : 'OTHER'}`],
    ...(known === undefined && { decision_visibility_other: 'A warning; nothing was restricted' }),
    ...(until && { end_date_visibility_restriction: until }),
  };
}

const lawOf = ({ source }: DecisionRow): Pick<StatementFields, 'decision_ground'> & Done => ({
  decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
  illegal_content_legal_ground:
    source === 'order' ? 'The order of a competent authority' : 'The law of the country named in the notice',
  illegal_content_explanation:
    source === 'order'
      ? 'A competent authority ordered this content to be disabled.'
      : 'The content was brought before us as illegal and we found that it is.',
});

const termsOf = (rules: readonly string[], isIllegal: boolean): Pick<StatementFields, 'decision_ground'> & Done => ({
  decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
  incompatible_content_ground: (rules.length > 0 ? rules.join(' ') : 'The rules of this house').slice(0, 500),
  incompatible_content_explanation: 'The content breaks the rules of this house, which are part of its terms.',
  incompatible_content_illegal: isIllegal ? 'Yes' : 'No',
});

const CONTENT: Record<DecisionRow['subject_kind'], Pick<StatementFields, 'content_type' | 'content_type_other'>> = {
  parley: { content_type: ['CONTENT_TYPE_TEXT'] },
  message: { content_type: ['CONTENT_TYPE_TEXT'] },
  medium: { content_type: ['CONTENT_TYPE_IMAGE'] },
  account: { content_type: ['CONTENT_TYPE_OTHER'], content_type_other: 'An account' },
  collection: { content_type: ['CONTENT_TYPE_OTHER'], content_type_other: 'A collection of accounts' },
  list: { content_type: ['CONTENT_TYPE_OTHER'], content_type_other: 'A list of accounts' },
};

/** The European Economic Area: what is decided for all is decided for all of it. */
const EEA = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');

const scopeOf = ({ measure, terms }: DecisionRow): string[] =>
  measure === 'withhold' ? EEA.filter((country) => terms.regions?.includes(country)) : EEA;

const SOURCES: Record<Source, string> = {
  screen: 'SOURCE_VOLUNTARY',
  staff: 'SOURCE_VOLUNTARY',
  appeal: 'SOURCE_VOLUNTARY',
  report: 'SOURCE_TYPE_OTHER_NOTIFICATION',
  order: 'SOURCE_TYPE_OTHER_NOTIFICATION',
  notice: 'SOURCE_ARTICLE_16',
  flagger: 'SOURCE_TRUSTED_FLAGGER',
};

function automationOf({ automat, source }: DecisionRow): string {
  if (automat !== null && automat !== 'operator') return 'AUTOMATED_DECISION_FULLY';
  return source === 'screen' ? 'AUTOMATED_DECISION_PARTIALLY' : 'AUTOMATED_DECISION_NOT_AUTOMATED';
}

const FOUND: Record<Source, string> = {
  screen: 'It was found by an automated screen that every text and image passes.',
  staff: 'It was found by a moderator.',
  appeal: 'It was decided upon an appeal against an earlier decision.',
  report: 'It was reported by somebody who uses the service.',
  notice: 'It was the subject of a notice.',
  flagger: 'It was the subject of a notice of a trusted flagger.',
  order: 'It was the subject of an order of an authority.',
};

const factsOf = (row: DecisionRow): string =>
  `${FOUND[row.source]} It was judged as: ${row.category ?? 'other'}. ` +
  (row.automat !== null && row.automat !== 'operator'
    ? 'It was decided by a program, and anybody concerned may have it looked at by a person.'
    : 'It was decided by a person.');
