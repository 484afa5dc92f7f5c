// console/appeals: what waits for somebody else than who decided first, and deciding it.

import { z } from 'zod';
import {
  accountMeasures,
  contentMeasures,
  decidedAppeals,
  decisionsOfIds,
  findAppeal,
  judge,
  mayJudge,
  note,
  notesOn,
  waitingAppeals,
  type AppealRow,
} from '#moderation';
import { id, limitable, limits, text, type AppealCase } from '#contract';
import { notFound, type SignedAct } from '#platform';
import { atConsole } from '../console/at-console.ts';
import { presentAppeal, presentDecisions } from './present.ts';
import { tongueOf } from '../../tongue.ts';

const MOST = 100;

/** @param locale the language of who reads. */
async function present(act: SignedAct, rows: readonly AppealRow[], locale: string): Promise<AppealCase[]> {
  const decisions = await decisionsOfIds(act.sql, [...new Set(rows.map((row) => row.decision_id))]);
  const shown = await presentDecisions(act, decisions, { locale, appellant: null });
  const rowOf = new Map(decisions.map((row) => [row.id as string, row]));
  const shownOf = new Map(shown.map((one) => [one.id, one]));
  return rows.flatMap((row): AppealCase[] => {
    const [decision, about] = [rowOf.get(row.decision_id), shownOf.get(row.decision_id)];
    if (!decision || !about) return [];
    return [
      {
        ...presentAppeal(row),
        party: row.party,
        account_id: row.appellant_id,
        may_decide: row.decided_at === null && mayJudge(act.viewer.id, decision, row.appellant_id),
        by_jury: row.jury_id !== null,
        decision: { ...about, decided_by: decision.decided_by, automat: decision.automat, note: decision.note },
        notes: [],
      },
    ];
  });
}

export const readAppeals = atConsole('appeals.decide', {
  input: z.object({ state: z.enum(['waiting', 'decided']).default('waiting') }),
  async answer({ act, input, request }) {
    const rows = await (input.state === 'waiting' ? waitingAppeals : decidedAppeals)(act.sql, MOST);
    return present(act, rows, tongueOf(request));
  },
});

async function one(act: SignedAct, which: AppealRow['id'], locale: string): Promise<AppealCase> {
  const row = await findAppeal(act.sql, which);
  const [shown] = row ? await present(act, [row], locale) : [];
  if (!shown) throw notFound('Appeal');
  const notes = (await notesOn(act.sql, which)).map((said) => ({
    id: said.id,
    account_id: said.author_id,
    words: said.words,
    created_at: said.created_at.toISOString(),
  }));
  return { ...shown, notes };
}

export const readAppeal = atConsole('appeals.decide', {
  input: z.object({ id: id() }),
  async answer({ act, input, request }) {
    return one(act, input.id, tongueOf(request));
  },
});

export const decideAppeal = atConsole('appeals.decide', {
  input: z.object({
    id: id(),
    outcome: z.enum(['upheld', 'overturned', 'changed']),
    answer: text.max(limits.rawTextBytes),
    measure: z.enum([...contentMeasures, ...accountMeasures]).optional(),
    features: z.array(z.enum(limitable)).max(limitable.length).optional(),
    ends_at: z.coerce.date().optional(),
  }),
  async answer({ act, input, request }) {
    const { outcome, answer, measure, features, ends_at: endsAt } = input;
    await judge(act, input.id, { outcome, answer, measure, endsAt, ...(features && { terms: { features } }) });
    return one(act, input.id, tongueOf(request));
  },
});

export const noteOnAppeal = atConsole('appeals.decide', {
  input: z.object({ id: id(), words: text.max(limits.rawTextBytes) }),
  async answer({ act, input, request }) {
    await note(act, input.id, input.words);
    return one(act, input.id, tongueOf(request));
  },
});
