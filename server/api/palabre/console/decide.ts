// Deciding: one case or many that are alike, several actions at once; and taking a decision back. What takes two is proposed.

import { z } from 'zod';
import { findAccounts } from '#accounts';
import { harms, id, idList, limits, reportable, text, whole, type Id } from '#contract';
import {
  accountMeasures,
  caseToSee,
  contentMeasures,
  decideCases,
  findDecision,
  propose,
  requirePermission,
  takesTwo,
  undo,
  type CaseAction,
  type DecisionRow,
  type Deed,
  type Looked,
  type ProposalRow,
  type Verdict,
} from '#moderation';
import { notFound, Refusal, type SignedAct } from '#platform';
import type { Routes } from '../../endpoint.ts';
import { named } from '../named.ts';
import { atConsole } from './at-console.ts';
import { presentDecision } from './present.ts';
import { presentProposal } from './present-proposal.ts';

const action = z.object({
  measure: z.enum([...contentMeasures, ...accountMeasures]),
  subject: z.object({ kind: z.enum(reportable), id: id() }).optional(),
  ends_at: z.iso.datetime({ offset: true }).optional(),
  terms: z
    .object({
      regions: z
        .array(z.string().regex(/^[A-Z]{2}$/))
        .max(250)
        .optional(),
      clients: z.array(text.max(40)).max(20).optional(),
      words: z.object({ en: text.max(500), fr: text.max(500) }).optional(),
      features: z.array(text.max(40)).max(20).optional(),
    })
    .optional(),
});
const verdict = z.object({
  actions: z.array(action).min(1).max(10),
  harm: z.enum(harms).optional(),
  rule_ids: idList(limits.report.parleys),
  /** For the author. */
  facts: text.max(5_000).default(''),
  /** For the staff. */
  note: text.max(5_000).default(''),
});
type WireVerdict = z.infer<typeof verdict>;

/** So many cases at once take a second person. */
const BY_ONE = 50;

const verdictIn = (input: WireVerdict): Verdict => ({
  actions: input.actions.map((one): CaseAction => ({
    measure: one.measure,
    on: one.subject,
    endsAt: one.ends_at === undefined ? null : new Date(one.ends_at),
    ...(one.terms && { terms: one.terms as NonNullable<CaseAction['terms']> }),
  })),
  harm: input.harm,
  rules: input.rule_ids,
  facts: input.facts,
  note: input.note,
});

async function presentAll(act: SignedAct, rows: readonly DecisionRow[]) {
  const people = await findAccounts(act.sql, [...new Set(rows.flatMap((row) => row.decided_by ?? []))]);
  const handles = new Map(people.map((one) => [one.id, one.handle]));
  return rows.map((row) => presentDecision(row, handles));
}

/** Decides, or proposes what takes two; the one that was not done is null or empty. */
async function decideOrPropose(act: SignedAct, looked: readonly Looked[], input: WireVerdict) {
  const proposed = await named({ why: 'note' }, () => proposalFor(act, looked, input));
  if (proposed) return { decisions: [], proposal: await presentProposal(act, proposed) };
  const decisions = await decideCases(act, looked, verdictIn(input));
  return { decisions: await presentAll(act, decisions), proposal: null };
}

async function proposalFor(act: SignedAct, looked: readonly Looked[], input: WireVerdict): Promise<ProposalRow | null> {
  const data = { cases: looked.map((one) => one.id), verdict: input };
  const why = input.note || input.facts;
  if (looked.length > BY_ONE) return propose(act, { kind: 'bulk-decide', data, why });
  const suspending = verdictIn(input).actions.find((one) => one.measure === 'suspend');
  if (!suspending) return null;
  for (const one of looked) {
    const { author_id: whom } = await caseToSee(act, one.id);
    if (await takesTwo(act.sql, whom, suspending)) return propose(act, { kind: 'suspend', whom, data, why });
  }
  return null;
}

/** What a proposal of many, or of somebody who is heard far, does when it is confirmed. */
export const decideAsProposed: Deed = async (act, { data }) => {
  const { cases, verdict: input } = data as { cases: Id[]; verdict: WireVerdict };
  const looked = cases.map((one) => ({ id: one }));
  return { decisions: await presentAll(act, await decideCases(act, looked, verdictIn(verdict.parse(input)))) };
};

const one = atConsole('cases.decide', {
  input: verdict.extend({ id: id(), version: whole.pipe(z.number().int().positive()).optional() }),
  answer: ({ act, input }) => decideOrPropose(act, [{ id: input.id, version: input.version }], input),
});

const many = atConsole('cases.bulk', {
  input: verdict.extend({ case_ids: z.array(id()).min(1).max(500) }),
  answer: ({ act, input: { case_ids: ids, ...input } }) =>
    decideOrPropose(
      act,
      ids.map((each) => ({ id: each })),
      input,
    ),
});

const takeBack = atConsole('cases.decide', {
  input: z.object({ id: id(), why: text.min(1).max(2_000) }),
  async answer({ act, input }) {
    const row = await findDecision(act.sql, input.id);
    if (!row) throw notFound('Decision');
    if (row.author_id === act.viewer.id) throw new Refusal('forbidden', 'This is about yourself');
    if (row.measure === 'suspend' || row.measure === 'read-only' || row.measure === 'limit')
      requirePermission(act, 'accounts.sanction');
    return (await presentAll(act, [await undo(act, input.id, input.why)]))[0];
  },
});

export const decideRoutes: Routes = {
  'POST /api/palabre/v1/console/cases/:id/decide': one,
  'POST /api/palabre/v1/console/decide': many,
  'POST /api/palabre/v1/console/decisions/:id/undo': takeBack,
};
