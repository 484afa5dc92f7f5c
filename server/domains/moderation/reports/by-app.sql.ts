// The statements on reports that apps of the staff ask for, one by one rather than by case.

import type { AccountId, Harm, Id, Page } from '#contract';
import { keyset, type Reader, type Tx } from '#platform';
import { reportColumns, type ReportRow } from './reports.sql.ts';

export interface ReportSieve {
  isResolved: boolean;
  reporter?: AccountId | undefined;
  target?: AccountId | undefined;
  /** Nobody reads who complained of them. */
  except: AccountId;
}

export const selectSieved = (sql: Reader, sieve: ReportSieve, page: Page): Promise<ReportRow[]> => sql<ReportRow[]>`
  select ${reportColumns(sql)} from reports r
  where r.account_id <> ${sieve.except}
    ${sieve.isResolved ? sql`and r.resolved_at is not null` : sql`and r.resolved_at is null`}
    ${sieve.reporter ? sql`and r.reporter_id = ${sieve.reporter}` : sql``}
    ${sieve.target ? sql`and r.account_id = ${sieve.target}` : sql``}
    ${keyset(sql, 'r.id', page)}`;

/** Case → who holds it at `now`. */
export async function selectHolders(sql: Reader, cases: readonly Id[], now: Date): Promise<Map<Id, AccountId>> {
  const rows = await sql<{ id: Id; assigned_to: AccountId }[]>`
    select id, assigned_to from cases
    where id = any(${cases as Id[]}::bigint[]) and assigned_to is not null and assigned_until > ${now}`;
  return new Map(rows.map((row) => [row.id, row.assigned_to]));
}

export async function updateKind(
  tx: Tx,
  id: Id,
  change: { harm?: Harm | undefined; rules?: Id[] | undefined },
): Promise<void> {
  await tx`
    update reports set harm = coalesce(${change.harm ?? null}, harm), rule_ids = coalesce(${change.rules ?? null}::bigint[], rule_ids)
    where id = ${id}`;
}

export async function countWaiting(tx: Tx, caseId: Id): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    select count(*)::int as n from reports where case_id = ${caseId} and resolved_at is null`;
  return row!.n;
}

export async function updateReopened(tx: Tx, id: Id, caseId: Id): Promise<void> {
  await tx`
    update reports set resolved_at = null, resolved_by = null, state = 'open', case_id = ${caseId} where id = ${id}`;
}

/** How many came, and were resolved, in each stretch of time (ISO 8601), in their order. */
export const selectBetween = (
  sql: Reader,
  from: readonly string[],
  until: readonly string[],
): Promise<{ opened: number; resolved: number }[]> => sql<{ opened: number; resolved: number }[]>`
  select (select count(*)::int from reports r where r.created_at >= w.first and r.created_at < w.last) as opened,
    (select count(*)::int from reports r where r.resolved_at >= w.first and r.resolved_at < w.last) as resolved
  from unnest(${from as string[]}::timestamptz[], ${until as string[]}::timestamptz[]) with ordinality w(first, last, place)
  order by w.place`;
