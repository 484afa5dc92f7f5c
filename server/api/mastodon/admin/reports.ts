// admin/reports: what people told the staff, each beside whom it is about; assigning and settling go through its case.

import { z } from 'zod';
import {
  flag,
  harms,
  id,
  idList,
  limits,
  pageInput,
  text,
  toPage,
  type AccountId,
  type AdminReport,
  type ParleyId,
} from '#contract';
import { rulesOf } from '#instance';
import {
  assignReport,
  categories,
  changeReport,
  holdersOf,
  listReports,
  reopenReport,
  reportById,
  settleReport,
  unassignReport,
  type ReportRow,
} from '#moderation';
import { lineOf } from '#parleys';
import type { House, SignedAct } from '#platform';
import { Rendered } from '../../endpoint.ts';
import { linkPages } from '../../paging.ts';
import { renderStatuses } from '../entities/statuses.ts';
import { presentRules } from '../instance/rules.ts';
import { forAdmin } from './for-admin.ts';
import { adminAccountsOf } from './present-account.ts';

/** A fixed number of statements, however many reports. */
async function present(house: House, act: SignedAct, rows: readonly ReportRow[]): Promise<string[]> {
  const holders = await holdersOf(act, rows);
  const people = rows.flatMap((row) => [row.reporter_id, row.account_id, row.resolved_by, holders.get(row.id) ?? null]);
  const parleys = [...new Set(rows.flatMap((row) => row.parley_ids))];
  const [accounts, statuses, rules] = await Promise.all([
    adminAccountsOf(house, act.sql, people, act.now),
    renderStatuses(
      house,
      act,
      parleys.map((one) => lineOf(one as ParleyId)),
    ),
    rulesOf(act.sql),
  ]);
  const of = (who: AccountId | null) => (who ? (accounts.get(who) ?? null) : null);
  const statusOf = new Map(statuses.map((status) => [status.id, status.json]));
  return rows.map((row) => {
    const report: AdminReport = {
      id: row.id,
      action_taken: row.resolved_at !== null,
      action_taken_at: row.resolved_at?.toISOString() ?? null,
      category: row.category,
      comment: row.comment,
      forwarded: false,
      created_at: row.created_at.toISOString(),
      updated_at: (row.resolved_at ?? row.created_at).toISOString(),
      account: of(row.reporter_id),
      target_account: of(row.account_id),
      assigned_account: of(holders.get(row.id) ?? null),
      action_taken_by_account: of(row.resolved_by),
      rules: presentRules(
        rules.filter((rule) => row.rule_ids.includes(rule.id)),
        'en',
      ),
    };
    const said = row.parley_ids.flatMap((one) => statusOf.get(one) ?? []);
    return `${JSON.stringify(report).slice(0, -1)},"statuses":[${said.join(',')}]}`;
  });
}

export const findReports = forAdmin('reports.view', {
  scope: 'admin:read:reports',
  input: pageInput(100, 200).extend({
    resolved: flag.optional(),
    account_id: id<AccountId>().optional(),
    target_account_id: id<AccountId>().optional(),
  }),
  async answer({ house, act, input, request, reply }) {
    const { resolved, account_id: reporter, target_account_id: target } = input;
    const rows = await listReports(act, { isResolved: resolved ?? false, reporter, target }, toPage(input));
    linkPages(house, request, reply, rows[0]?.id, rows.at(-1)?.id);
    return new Rendered(`[${(await present(house, act, rows)).join(',')}]`);
  },
});

const which = z.object({ id: id() });
const show = async (house: House, act: SignedAct, row: ReportRow): Promise<Rendered> =>
  new Rendered((await present(house, act, [row]))[0]!);

export const readReport = forAdmin('reports.view', {
  scope: 'admin:read:reports',
  input: which,
  answer: async ({ house, act, input }) => show(house, act, await reportById(act, input.id)),
});

export const updateReport = forAdmin('cases.decide', {
  scope: 'admin:write:reports',
  input: which.extend({
    category: z.enum([...categories, ...harms]).optional(),
    rule_ids: idList(limits.report.parleys).optional(),
    comment: text.max(1).optional(),
  }),
  async answer({ house, act, input }) {
    const { category, rule_ids: rules } = input;
    return show(house, act, await changeReport(act, input.id, { category, rules }));
  },
});

const doing = (deed: (act: SignedAct, which: ReportRow['id']) => Promise<unknown>) =>
  forAdmin('cases.decide', {
    scope: 'admin:write:reports',
    input: which,
    async answer({ house, act, input }) {
      await reportById(act, input.id);
      await deed(act, input.id);
      return show(house, act, await reportById(act, input.id));
    },
  });

export const assignToSelf = doing(assignReport);
export const unassign = doing(unassignReport);
export const reopen = doing(reopenReport);
export const resolve = doing((act, one) => settleReport(act, one, false));
