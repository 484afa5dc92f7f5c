// What may be decided about a case: which measures on what, by whom. Pure, but for who asks.

import type { Harm, Id, Permission } from '#contract';
import { Refusal } from '#platform';
import {
  accountMeasures,
  contentMeasures,
  type AccountMeasure,
  type Measure,
  type Terms,
} from '../restrictions/measures.ts';
import type { SubjectKind } from '../subject.ts';

export interface CaseAction {
  measure: Measure;
  /** Without one, the subject of the case. */
  on?: { kind: SubjectKind; id: Id } | undefined;
  endsAt?: Date | null | undefined;
  terms?: Terms | undefined;
}

export interface Verdict {
  actions: readonly CaseAction[];
  /** What it turned out to be. */
  harm?: Harm | undefined;
  rules: readonly Id[];
  /** For the author: what was found and why it breaks which rule. */
  facts: string;
  /** For the staff. */
  note: string;
}

const isAccountMeasure = (measure: Measure): measure is AccountMeasure =>
  (accountMeasures as readonly string[]).includes(measure);
/** Warning somebody, and covering what they show, takes nothing from them. */
const MILD: ReadonlySet<Measure> = new Set(['warn', 'sensitive']);
/** On an account, these say nothing. */
const NOT_ON_ACCOUNTS: ReadonlySet<Measure> = new Set(['hold', 'hide-until-deleted', 'no-engagement']);

/** Measures that fit a subject of `kind`, the mildest first. */
export const measuresFor = (kind: SubjectKind): readonly Measure[] =>
  kind === 'account'
    ? ['none', ...accountMeasures, ...contentMeasures.filter((one) => one !== 'none' && !NOT_ON_ACCOUNTS.has(one))]
    : contentMeasures.filter((one) => one !== 'blank-profile');

/** What it takes to choose `measure`. */
export const neededFor = (measure: Measure): Permission =>
  isAccountMeasure(measure) && !MILD.has(measure) ? 'accounts.sanction' : 'cases.decide';

/** @throws Refusal naming `actions` for what fits nothing or contradicts itself. */
export function checkActions(actions: readonly CaseAction[], kind: SubjectKind, now: Date): void {
  if (actions.length === 0) throw new Refusal('invalid', 'must name what is done', 'actions');
  if (actions.length > 1 && actions.some((one) => one.measure === 'none'))
    throw new Refusal('invalid', 'may not say that it is fine and that it is not', 'actions');
  for (const { measure, on, endsAt } of actions) {
    if (!measuresFor(on?.kind ?? kind).includes(measure))
      throw new Refusal('invalid', `may not name ${measure} for this`, 'actions');
    if (endsAt && endsAt <= now) throw new Refusal('invalid', 'may not end before it begins', 'actions');
  }
}
