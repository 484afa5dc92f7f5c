// A case with all that one needs to decide it: what was frozen, what it is now, what was said around it, who said it and what else
// they did, who reported and what their word was worth. A fixed number of statements.

import { findAccounts } from '#accounts';
import type { AccountId, Id, ParleyId, WholeCase } from '#contract';
import {
  caseFile,
  decisionsOfCase,
  decisionsOn,
  freezeAccount,
  mayDo,
  measuresFor,
  namedIn,
  neededFor,
  printOf,
  watchReads,
  type CaseFile,
  type CaseRow,
  type Exhibit,
} from '#moderation';
import { freezeParleys, wordsAround } from '#parleys';
import { Refusal, talliesOf, type SignedAct } from '#platform';
import { elsewhereOf } from './elsewhere.ts';
import { presentCase, presentDecision, presentEvent, presentEvidence, presentReport } from './present.ts';

const MOST_DECISIONS = 50;

/** @throws Refusal 'not-found'. */
export async function wholeCase(act: SignedAct, id: Id): Promise<WholeCase> {
  const file = await caseFile(act, id);
  const { row } = file;
  const isWords = row.subject_kind === 'parley';
  const [current, thread, history, decisions, counts, elsewhere] = await Promise.all([
    currentOf(act, row),
    isWords ? wordsAround(act.sql, row.subject_id as string as ParleyId) : [],
    decisionsOn(act.sql, row.author_id, MOST_DECISIONS),
    decisionsOfCase(act.sql, id),
    talliesOf(act.sql, [row.author_id]),
    elsewhereOf(act.sql, file),
    watchReads(act, [
      { kind: 'case', id },
      { kind: 'account', id: row.author_id as string as Id },
    ]),
  ]);
  const deciders = [...history, ...decisions].flatMap((one) => one.decided_by ?? []);
  const people = await findAccounts(act.sql, [...new Set([...namedIn(file), ...deciders])]);
  const handles = new Map(people.map((one) => [one.id, one.handle]));
  const present = (one: CaseRow) => presentCase(one, handles, act.now);
  const author = people.find((one) => one.id === row.author_id);
  return {
    ...present(row),
    evidence: file.exhibits.map((one) => presentEvidence(one, file.digests)),
    now: current && { words: wordsOf(current), is_changed: isChanged(current, file) },
    thread,
    event_log: file.events.map((one) => presentEvent(one, handles)),
    report_list: file.reports.map((one) => presentReport(one, handles)),
    author_history: {
      account_id: row.author_id,
      handle: author?.handle ?? null,
      created_at: author?.created_at.toISOString() ?? null,
      followers: counts.get(row.author_id)?.['followers'] ?? 0,
      parleys: counts.get(row.author_id)?.['parleys'] ?? 0,
      is_suspended: author ? author.suspended_at !== null : false,
      decisions: history.map((one) => presentDecision(one, handles)),
      cases: file.others.map(present),
    },
    similar: file.same.map(present),
    decisions: decisions.map((one) => presentDecision(one, handles)),
    elsewhere,
    offers: measuresFor(row.subject_kind).filter((measure) => mayDo(act, neededFor(measure))),
  };
}

/** What the subject is now; null where it is gone, or where we look at what was frozen alone. */
async function currentOf(act: SignedAct, row: CaseRow): Promise<Exhibit | null> {
  switch (row.subject_kind) {
    case 'parley':
    case 'message':
      return (await freezeParleys(act.sql, [row.subject_id as string as ParleyId]))[0] ?? null;
    case 'account':
      return freezeAccount(act.sql, row.subject_id as string as AccountId).catch((error: unknown) => {
        if (error instanceof Refusal) return null;
        throw error;
      });
    default:
      return null;
  }
}

const wordsOf = ({ frozen }: Exhibit): string => [frozen.warning, frozen.words].filter(Boolean).join('\n\n');

/** Whether it says something else than when it was last frozen. */
function isChanged(current: Exhibit, { row, exhibits }: CaseFile): boolean {
  const last = exhibits.findLast((one) => one.subject_id === row.subject_id && one.subject_kind === row.subject_kind);
  return last !== undefined && !last.print.equals(printOf(current));
}
