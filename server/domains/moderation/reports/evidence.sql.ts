// The statements on evidence.

import type { AccountId, Id } from '#contract';
import type { Reader, Tx } from '#platform';
import type { Subject, SubjectKind } from '../subject.ts';
import type { Frozen, Seen } from './frozen.ts';

export interface EvidenceRow {
  subject_kind: SubjectKind;
  subject_id: Id;
  print: Buffer;
  author_id: AccountId;
  frozen: Frozen;
  frozen_at: Date;
  keep_until: Date;
}

/** Whether this version was not kept yet. */
export async function insertEvidence(
  tx: Tx,
  { subject, print, frozen, now, until }: { subject: Subject; print: Buffer; frozen: Frozen; now: Date; until: Date },
): Promise<boolean> {
  const rows = await tx`
    insert into evidence (subject_kind, subject_id, print, author_id, frozen, frozen_at, keep_until)
    values (${subject.kind}, ${subject.id}, ${print}, ${subject.author}, ${JSON.stringify(frozen)}::text::jsonb, ${now}, ${until})
    on conflict do nothing returning subject_id`;
  return rows.length > 0;
}

/** The versions that `seen` names, in the order in which they were frozen. */
export const selectEvidence = (sql: Reader, seen: readonly Seen[]): Promise<EvidenceRow[]> => sql<EvidenceRow[]>`
  select e.subject_kind, e.subject_id, e.print, e.author_id, e.frozen, e.frozen_at, e.keep_until
  from unnest(
    ${seen.map((one) => one.kind)}::text[], ${seen.map((one) => one.id)}::bigint[], ${seen.map((one) => one.print)}::text[]
  ) s (kind, id, print)
  join evidence e on e.subject_kind = s.kind and e.subject_id = s.id and e.print = decode(s.print, 'hex')
  order by e.frozen_at, e.subject_id`;

/** All versions of one subject that were ever frozen. */
export const selectEvidenceOf = (sql: Reader, kind: SubjectKind, id: Id): Promise<EvidenceRow[]> => sql<EvidenceRow[]>`
  select subject_kind, subject_id, print, author_id, frozen, frozen_at, keep_until
  from evidence where subject_kind = ${kind} and subject_id = ${id} order by frozen_at limit 100`;

/** Keeps what was frozen of a subject until `until` at the latest. */
export async function updateKeptUntil(tx: Tx, kind: SubjectKind, id: Id, until: Date): Promise<void> {
  await tx`
    update evidence set keep_until = ${until} where subject_kind = ${kind} and subject_id = ${id} and keep_until > ${until}`;
}

/** Removes what has been kept long enough; @returns how much that was. */
export async function deleteEnded(tx: Tx, now: Date, most: number): Promise<number> {
  const rows = await tx`
    delete from evidence where (subject_kind, subject_id, print) in (
      select subject_kind, subject_id, print from evidence where keep_until <= ${now} order by keep_until limit ${most})
    returning 1`;
  return rows.length;
}
