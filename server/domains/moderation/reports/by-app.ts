// Reports one by one, as apps of the staff know them. Whoever takes one takes its case; the last that is settled closes it.

import { harms, type AccountId, type Harm, type Id, type Page } from '#contract';
import { newestFirst, notFound, transact, type Reader, type SignedAct } from '#platform';
import { bring } from '../cases/bring.ts';
import { findCase } from '../cases/cases.sql.ts';
import { close } from '../cases/close.ts';
import { casesToChange } from '../queues/access.ts';
import { release, take } from '../queues/assign.ts';
import { requirePermission } from '../staff/permissions.ts';
import {
  countWaiting,
  selectBetween,
  selectHolders,
  selectSieved,
  updateKind,
  updateReopened,
  type ReportSieve,
} from './by-app.sql.ts';
import { harmOf } from './harms.ts';
import { findReport, updateResolved, type ReportRow } from './reports.sql.ts';
import type { Category } from './categories.ts';

export async function listReports(
  act: SignedAct,
  sieve: Omit<ReportSieve, 'except'>,
  page: Page,
): Promise<ReportRow[]> {
  requirePermission(act, 'reports.view');
  return newestFirst(page, await selectSieved(act.sql, { ...sieve, except: act.viewer.id }, page));
}

/** @throws Refusal 'not-found', also for what others say of the viewer. */
export async function reportById(act: SignedAct, id: Id): Promise<ReportRow> {
  requirePermission(act, 'reports.view');
  const row = await findReport(act.sql, id);
  if (!row || row.account_id === act.viewer.id) throw notFound('Report');
  return row;
}

/** Report → who holds its case. */
export async function holdersOf({ sql, now }: SignedAct, rows: readonly ReportRow[]): Promise<Map<Id, AccountId>> {
  const cases = [...new Set(rows.map((row) => row.case_id).filter((id) => id !== null))];
  const holders = cases.length === 0 ? new Map<Id, AccountId>() : await selectHolders(sql, cases, now);
  return new Map(
    rows.flatMap((row) => {
      const holder = row.case_id && holders.get(row.case_id);
      return holder ? [[row.id, holder]] : [];
    }),
  );
}

export async function assignReport(act: SignedAct, id: Id): Promise<void> {
  const { case_id: caseId } = await reportById(act, id);
  if (caseId) await take(act, caseId);
}

export async function unassignReport(act: SignedAct, id: Id): Promise<void> {
  const { case_id: caseId } = await reportById(act, id);
  if (caseId) await release(act, caseId);
}

/** Says that it was dealt with. The last of its case closes it: as fine, unless something was done. */
export async function settleReport(act: SignedAct, id: Id, isActed: boolean): Promise<void> {
  requirePermission(act, 'cases.decide');
  const { case_id: caseId } = await reportById(act, id);
  await transact(act, async (tx) => {
    const [row] = caseId ? await casesToChange(tx, act, [caseId]) : [];
    if (!(await updateResolved(tx, id, { who: act.viewer.id, at: act.now }, isActed ? 'acted' : 'fine'))) return;
    if (row && !row.closed_at && (await countWaiting(tx, row.id)) === 0)
      await close(tx, act, row, isActed ? 'acted' : 'fine');
  });
}

/** Brings it before the staff again: in the case that is open, or in a new one. */
export async function reopenReport(act: SignedAct, id: Id): Promise<void> {
  requirePermission(act, 'cases.decide');
  const report = await reportById(act, id);
  if (!report.resolved_at) return;
  const before = report.case_id && (await findCase(act.sql, report.case_id));
  await transact(act, async (tx) => {
    const { caseId } = await bring(tx, act, {
      subject: { kind: report.subject_kind, id: report.subject_id, author: report.account_id },
      harm: report.harm,
      source: 'report',
      exhibits: [],
      reach: before ? before.reach : 0,
      weight: report.weight,
    });
    await updateReopened(tx, id, caseId);
  });
}

/** Undefined leaves as it is. @param change `category` in our words or the client API's. */
export async function changeReport(
  act: SignedAct,
  id: Id,
  change: { category?: string | undefined; rules?: Id[] | undefined },
): Promise<ReportRow> {
  requirePermission(act, 'cases.decide');
  await reportById(act, id);
  const harm = change.category === undefined ? undefined : harmNamedBy(change.category);
  await transact(act, (tx) => updateKind(tx, id, { harm, rules: change.rules }));
  return reportById(act, id);
}

const harmNamedBy = (word: string): Harm => harms.find((harm) => harm === word) ?? harmOf[word as Category];

/** How many reports came, and were resolved, in each stretch of time. */
export const reportsBetween = (sql: Reader, stretches: readonly { from: Date; until: Date }[]) =>
  selectBetween(
    sql,
    stretches.map(({ from }) => from.toISOString()),
    stretches.map(({ until }) => until.toISOString()),
  );
