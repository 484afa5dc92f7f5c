// What waits for a second person, as the console is shown it.

import { findAccounts } from '#accounts';
import type { Proposal } from '#contract';
import type { ProposalRow } from '#moderation';
import type { SignedAct } from '#platform';

export async function presentProposals(act: SignedAct, rows: readonly ProposalRow[]): Promise<Proposal[]> {
  const people = await findAccounts(act.sql, [...new Set(rows.flatMap((row) => row.proposed_by ?? []))]);
  const handles = new Map(people.map((one) => [one.id, one.handle]));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    account_id: row.account_id,
    data: row.data,
    why: row.why,
    proposed_by: row.proposed_by,
    proposed_by_handle: (row.proposed_by && handles.get(row.proposed_by)) ?? null,
    proposed_at: row.proposed_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
    state: row.state === 'waiting' && row.expires_at <= act.now ? 'expired' : row.state,
    decided_by: row.decided_by,
    decided_at: row.decided_at?.toISOString() ?? null,
  }));
}

export const presentProposal = async (act: SignedAct, row: ProposalRow): Promise<Proposal> =>
  (await presentProposals(act, [row]))[0]!;
