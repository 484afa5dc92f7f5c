// POST reports.

import { z } from 'zod';
import { flag, id, idList, limits, text, type AccountId, type Id, type ParleyId } from '#contract';
import { categories, report } from '#moderation';
import { rulesOf } from '#instance';
import { visibleParleys } from '#parleys';
import { Refusal, type SignedAct } from '#platform';
import { forPerson, Rendered, type Routes } from '../../endpoint.ts';
import { accountsOf } from '../entities/accounts.ts';
import { presentReport } from '../entities/report.ts';

const createReport = forPerson({
  scope: 'write:reports',
  budget: { calls: 60, seconds: 3_600 },
  input: z.object({
    account_id: id<AccountId>(),
    status_ids: idList<ParleyId>(limits.report.parleys),
    collection_ids: idList(limits.report.parleys),
    rule_ids: idList(limits.report.parleys),
    comment: text.max(limits.rawTextBytes).nullish(),
    category: z.enum(categories).default('other'),
    forward: flag.default(false),
  }),
  async answer({ act, input, house }) {
    const account = (await accountsOf(house, act.sql, [input.account_id])).get(input.account_id);
    if (!account) throw new Refusal('not-found', 'does not exist', 'account_id');
    const row = await report(act, {
      account: input.account_id,
      category: input.category,
      comment: input.comment ?? '',
      said: await saidBy(act, input.account_id, input.status_ids),
      collections: input.collection_ids,
      rules: await knownRules(act, input.rule_ids),
    });
    return new Rendered(presentReport(row, account.json));
  },
});

/** What of `parleys` that account said, as the viewer may see it. @throws Refusal naming `status_ids`. */
async function saidBy(act: SignedAct, account: AccountId, parleys: readonly ParleyId[]) {
  const rows = (await visibleParleys(act, [...new Set(parleys)])).filter((row) => row.author_id === account);
  if (rows.length < new Set(parleys).size)
    throw new Refusal('not-found', 'names what this account did not say', 'status_ids');
  return rows.map((row) => ({ parley: row.id, words: [row.warning, row.text].filter(Boolean).join('\n\n') }));
}

/** @throws Refusal naming `rule_ids`. */
async function knownRules(act: SignedAct, wanted: readonly Id[]): Promise<Id[]> {
  if (wanted.length === 0) return [];
  const known = new Set((await rulesOf(act.sql)).map((rule) => String(rule.id)));
  if (!wanted.every((one) => known.has(one)))
    throw new Refusal('not-found', 'names a rule that does not exist', 'rule_ids');
  return [...new Set(wanted)];
}

export const reportRoutes: Routes = { 'POST /api/v1/reports': createReport };
