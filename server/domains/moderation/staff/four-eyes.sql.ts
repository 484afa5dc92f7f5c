// The statements on what waits for a second person.

import type { AccountId, Id, ProposalKind } from '#contract';
import type { Reader, Tx } from '#platform';

export interface ProposalRow {
  id: Id;
  kind: ProposalKind;
  account_id: AccountId | null;
  data: Record<string, unknown>;
  why: string;
  proposed_by: AccountId | null;
  proposed_at: Date;
  expires_at: Date;
  state: 'waiting' | 'confirmed' | 'refused';
  decided_by: AccountId | null;
  decided_at: Date | null;
}

const columns = (sql: Reader) => sql`
  id, kind, account_id, data, why, proposed_by, proposed_at, expires_at, state, decided_by, decided_at`;

export async function insertProposal(tx: Tx, row: ProposalRow): Promise<void> {
  await tx`
    insert into four_eyes (id, kind, account_id, data, why, proposed_by, proposed_at, expires_at)
    values (${row.id}, ${row.kind}, ${row.account_id}, ${JSON.stringify(row.data)}::text::jsonb, ${row.why},
      ${row.proposed_by}, ${row.proposed_at}, ${row.expires_at})`;
}

/** Holds it until the transaction ends: it is decided once. */
export async function lockProposal(tx: Tx, id: Id): Promise<ProposalRow | undefined> {
  const [row] = await tx<ProposalRow[]>`select ${columns(tx)} from four_eyes where id = ${id} for update`;
  return row;
}

export async function updateProposal(
  tx: Tx,
  id: Id,
  { state, by, at }: { state: 'confirmed' | 'refused'; by: AccountId | null; at: Date },
): Promise<void> {
  await tx`update four_eyes set state = ${state}, decided_by = ${by}, decided_at = ${at} where id = ${id}`;
}

/** The latest first. */
export const selectProposals = (sql: Reader, most: number): Promise<ProposalRow[]> => sql<ProposalRow[]>`
  select ${columns(sql)} from four_eyes order by id desc limit ${most}`;
