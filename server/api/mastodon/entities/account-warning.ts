// Decisions as apps of the Mastodon API know them: warnings, with what their author said against them.

import {
  appealsAgainst,
  asText,
  decisionsOfIds,
  toldOf,
  tongueOfLocale,
  type AppealRow,
  type DecisionRow,
} from '#moderation';
import type { AccountId, AccountWarning, Id } from '#contract';
import { rulesOf } from '#instance';
import type { Act } from '#platform';
import type { RenderedAccount } from './accounts.ts';

/** What each is called there; what they have no word for is a warning. */
const ACTIONS: Partial<Record<DecisionRow['measure'], AccountWarning['action']>> = {
  remove: 'delete_statuses',
  'hide-until-deleted': 'delete_statuses',
  hold: 'delete_statuses',
  interstitial: 'mark_statuses_as_sensitive',
  'age-gate': 'mark_statuses_as_sensitive',
  sensitive: 'sensitive',
  limit: 'silence',
  'read-only': 'disable',
  suspend: 'suspend',
};

const STATES = { upheld: 'rejected', overturned: 'approved', changed: 'approved' } as const;

export interface Warned {
  decision: DecisionRow;
  appeal: AppealRow | null;
}

/** The decisions that `rows` tell the viewer of, each with their appeal. Three statements, and none where none is told of. */
export async function decisionsIn(
  { sql, viewer }: Act,
  rows: readonly { decision: Id | null }[],
): Promise<Map<Id, Warned & { rules: Awaited<ReturnType<typeof rulesOf>> }>> {
  const ids = [...new Set(rows.map((row) => row.decision).filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const [decisions, appeals, rules] = await Promise.all([
    decisionsOfIds(sql, ids),
    appealsAgainst(sql, ids, viewer?.id as AccountId),
    rulesOf(sql),
  ]);
  const appealOf = new Map(appeals.map((appeal) => [appeal.decision_id, appeal]));
  return new Map(decisions.map((one) => [one.id, { decision: one, appeal: appealOf.get(one.id) ?? null, rules }]));
}

export function presentWarning(
  { decision, appeal, rules }: Warned & { rules: Awaited<ReturnType<typeof rulesOf>> },
  { entity, row }: RenderedAccount,
): AccountWarning {
  const tongue = tongueOfLocale(row.locale);
  const isParley = decision.subject_kind === 'parley' || decision.subject_kind === 'message';
  return {
    id: decision.id,
    action: ACTIONS[decision.measure] ?? 'none',
    text: asText(toldOf(decision, rules, tongue), tongue),
    status_ids: isParley ? [decision.subject_id] : null,
    target_account: entity,
    appeal: appeal && { text: appeal.words, state: appeal.outcome ? STATES[appeal.outcome] : 'pending' },
    created_at: decision.decided_at.toISOString(),
  };
}
