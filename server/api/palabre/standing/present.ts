// Decisions, strikes and appeals as the API answers them: to whom they concern in their language, without who decided.

import { isBound, type AccountRow } from '#accounts';
import type { AccountId, AccountStatus, Id, OwnAppeal, OwnDecision, OwnStrike, ParleyId } from '#contract';
import { rulesOf } from '#instance';
import {
  appealsAgainst,
  openUntil,
  statementsOf,
  toldOf,
  tongueOfLocale,
  whyNot,
  type AppealRow,
  type DecisionRow,
  type Party,
  type Strike,
} from '#moderation';
import { loadParleys } from '#parleys';
import type { Act } from '#platform';

export function standingOf(
  { suspended_at: since, suspended_until: until, bounds }: AccountRow,
  strikes: number,
  now: Date,
): Pick<AccountStatus, 'standing' | 'suspended_until' | 'bounds'> {
  const isSuspended = since !== null && (until === null || until > now);
  const standing = (bounds ?? []).filter((bound) => bound.until === null || new Date(bound.until) > now);
  const word = isSuspended
    ? 'suspended'
    : isBound(standing, 'writing', now)
      ? 'read-only'
      : standing.length > 0
        ? 'limited'
        : strikes > 0
          ? 'warned'
          : 'good';
  return { standing: word, suspended_until: isSuspended ? (until?.toISOString() ?? null) : null, bounds: standing };
}

export const presentStrike = ({ decision, at, decaysAt, isGrave, decisions }: Strike): OwnStrike => ({
  id: decision,
  at: at.toISOString(),
  decays_at: decaysAt.toISOString(),
  grave: isGrave,
  decision_ids: decisions,
});

export const presentAppeal = (row: AppealRow): OwnAppeal => ({
  id: row.id,
  words: row.words,
  created_at: row.created_at.toISOString(),
  due_at: row.due_at.toISOString(),
  decided_at: row.decided_at?.toISOString() ?? null,
  outcome: row.outcome,
  answer: row.answer,
});

interface Reader {
  /** In whose language. */
  locale: string;
  /** Whose appeals are shown beside; null for everybody's, to the staff. */
  appellant: AccountId | null;
  party?: Party;
}

/** A fixed number of statements, however many. */
export async function presentDecisions(
  { sql, now }: Act,
  rows: readonly DecisionRow[],
  { locale, appellant, party = 'author' }: Reader,
): Promise<OwnDecision[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [appeals, statements, rules, words] = await Promise.all([
    appealsAgainst(sql, ids, appellant),
    statementsOf(sql, ids),
    rulesOf(sql),
    wordsOf(sql, rows),
  ]);
  const appealOf = new Map(appeals.map((one) => [one.decision_id, one]));
  const statementOf = new Map(statements.map((one) => [one.decision_id, one.fields]));
  const tongue = tongueOfLocale(locale);
  return rows.map((row): OwnDecision => {
    const own = appealOf.get(row.id);
    const told = toldOf(row, rules, tongue);
    return {
      id: row.id,
      at: row.decided_at.toISOString(),
      subject: { kind: row.subject_kind, id: row.subject_id },
      words: words.get(row.subject_id) ?? null,
      measure: row.measure,
      features: [...(row.terms.features ?? [])],
      category: row.category,
      ends_at: row.ends_at?.toISOString() ?? null,
      ...told,
      automated: row.automat !== null && row.automat !== 'operator',
      state: stateOf(row, now),
      appeal: own ? presentAppeal(own) : null,
      appeal_until: own || whyNot(row, party, now) !== null ? null : openUntil(row).toISOString(),
      statement: (statementOf.get(row.id) as Record<string, unknown> | undefined) ?? null,
    };
  });
}

function stateOf({ undone_at: undone, undone_why: why, ends_at: end }: DecisionRow, now: Date): OwnDecision['state'] {
  if (undone && why !== 'ended') return 'undone';
  return undone || (end && end <= now) ? 'ended' : 'stands';
}

async function wordsOf(sql: Act['sql'], rows: readonly DecisionRow[]): Promise<Map<Id, string>> {
  const ids = rows
    .filter(({ subject_kind: kind }) => kind === 'parley' || kind === 'message')
    .map((row) => row.subject_id);
  if (ids.length === 0) return new Map();
  const parleys = await loadParleys(sql, [...new Set(ids)] as string[] as ParleyId[]);
  return new Map(
    parleys.map(({ row }) => [
      row.id as string as Id,
      [row.warning, row.text].filter((one) => one !== '').join('\n\n'),
    ]),
  );
}
