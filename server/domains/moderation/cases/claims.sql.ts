// The statements on claims: the one open case of each subject.
//
// A claim is a row under the subject. Whoever reports makes it, and so opens the case; or finds it, and holds it in common with all
// others who report until their transaction ends. Whoever closes the case takes the row away, which waits for those, and only then
// settles the reports: so none can join a case that is being closed, and none is left behind. Who finds the row gone tries anew.

import type { Id } from '#contract';
import type { Tx } from '#platform';
import type { SubjectKind } from '../subject.ts';

interface Claimed {
  kind: SubjectKind;
  id: Id;
}

/** Whether the case is ours to open. Waits for whoever is just opening one. */
export async function insertClaim(tx: Tx, { kind, id }: Claimed, caseId: Id): Promise<boolean> {
  const rows = await tx`
    insert into open_cases (subject_kind, subject_id, case_id) values (${kind}, ${id}, ${caseId})
    on conflict do nothing returning case_id`;
  return rows.length > 0;
}

/** The open case of a subject, kept open until `tx` ends; null where it was closed meanwhile. */
export async function holdClaim(tx: Tx, { kind, id }: Claimed): Promise<Id | null> {
  const [row] = await tx<{ case_id: Id }[]>`
    select case_id from open_cases where subject_kind = ${kind} and subject_id = ${id} for key share`;
  return row?.case_id ?? null;
}

/** Waits for all who hold it. Whether it was there. */
export async function deleteClaim(tx: Tx, caseId: Id): Promise<boolean> {
  return (await tx`delete from open_cases where case_id = ${caseId} returning case_id`).length > 0;
}
