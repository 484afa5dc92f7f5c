// What nobody of the staff may do alone: it is proposed by one, and done when another confirms it, within a day.

import { isVerified } from '#accounts';
import type { AccountId, Id, Permission, ProposalKind } from '#contract';
import { newId, notFound, Refusal, talliesOf, transact, within, type Reader, type SignedAct } from '#platform';
import type { Measure } from '../restrictions/measures.ts';
import { insertProposal, lockProposal, selectProposals, updateProposal, type ProposalRow } from './four-eyes.sql.ts';
import { mayDo, requirePermission } from './permissions.ts';

const WAITS_MS = 24 * 3_600_000;
const MOST = 200;
/** Who is followed by so many is silenced by two. */
const HIGH_REACH = 10_000;

/** What proposing and confirming takes. */
export const neededToPropose: Readonly<Record<ProposalKind, Permission>> = {
  'set-role': 'staff.manage',
  'reset-password': 'staff.manage',
  'reset-second-factor': 'staff.manage',
  suspend: 'accounts.sanction',
  'bulk-decide': 'cases.bulk',
  'disable-policy': 'policies.edit',
  'disable-bank': 'policies.edit',
};

/** What is done when a proposal of a kind is confirmed, in the name of who confirms it. @returns what they are to be shown. */
export type Deed = (act: SignedAct, proposal: ProposalRow) => Promise<Record<string, unknown>>;
export type Deeds = Partial<Record<ProposalKind, Deed>>;

export interface Proposed {
  kind: ProposalKind;
  whom?: AccountId | null;
  data: Record<string, unknown>;
  why: string;
}

/** @throws Refusal naming `why` where no reason is given. */
export async function propose(act: SignedAct, { kind, whom, data, why }: Proposed): Promise<ProposalRow> {
  requirePermission(act, neededToPropose[kind]);
  const words = why.trim();
  if (words === '') throw new Refusal('invalid', 'must say why', 'why');
  const row: ProposalRow = {
    id: newId(),
    kind,
    account_id: whom ?? null,
    data,
    why: words.slice(0, 2_000),
    proposed_by: act.viewer.id,
    proposed_at: act.now,
    expires_at: new Date(act.now.getTime() + WAITS_MS),
    state: 'waiting',
    decided_by: null,
    decided_at: null,
  };
  await transact(act, (tx) => insertProposal(tx, row));
  return row;
}

/** Those that the viewer may confirm or has a part in. */
export const listProposals = async (act: SignedAct): Promise<ProposalRow[]> =>
  (await selectProposals(act.sql, MOST)).filter((row) => mayDo(act, neededToPropose[row.kind]));

/** Does what was proposed; all of it, or nothing. @throws Refusal 'forbidden' for who proposed it or whom it is about. */
export async function confirmProposal(
  act: SignedAct,
  id: Id,
  deeds: Deeds,
): Promise<{ row: ProposalRow; shown: Record<string, unknown> }> {
  return transact(act, async (tx) => {
    const row = await waiting(within(act, tx), await lockProposal(tx, id));
    if (row.proposed_by === act.viewer.id) throw new Refusal('forbidden', 'A second person has to confirm this');
    if (row.account_id === act.viewer.id) throw new Refusal('forbidden', 'This is about yourself');
    const deed = deeds[row.kind];
    if (!deed) throw new Refusal('invalid', 'names what cannot be done here', 'id');
    const decided = { state: 'confirmed', by: act.viewer.id, at: act.now } as const;
    await updateProposal(tx, id, decided);
    const shown = await deed(within(act, tx), row);
    return { row: { ...row, state: 'confirmed', decided_by: decided.by, decided_at: decided.at }, shown };
  });
}

/** Also by who proposed it, who thinks better of it. */
export async function refuseProposal(act: SignedAct, id: Id): Promise<ProposalRow> {
  return transact(act, async (tx) => {
    const row = await waiting(within(act, tx), await lockProposal(tx, id));
    await updateProposal(tx, id, { state: 'refused', by: act.viewer.id, at: act.now });
    return { ...row, state: 'refused', decided_by: act.viewer.id, decided_at: act.now };
  });
}

async function waiting(act: SignedAct, row: ProposalRow | undefined): Promise<ProposalRow> {
  if (!row || !mayDo(act, neededToPropose[row.kind])) throw notFound('Proposal');
  if (row.state !== 'waiting') throw new Refusal('gone', 'This was decided already');
  if (row.expires_at <= act.now) throw new Refusal('gone', 'This waited for too long; propose it again');
  return row;
}

/** Whether `measure` on `whom` takes two: for good, and of somebody who is verified or followed by very many. */
export async function takesTwo(
  sql: Reader,
  whom: AccountId,
  { measure, endsAt }: { measure: Measure; endsAt?: Date | null | undefined },
): Promise<boolean> {
  if (measure !== 'suspend' || endsAt) return false;
  const [verified, counts] = await Promise.all([isVerified(sql, whom), talliesOf(sql, [whom])]);
  return verified || (counts.get(whom)?.['followers'] ?? 0) >= HIGH_REACH;
}
