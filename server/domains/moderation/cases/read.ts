// What the staff reads: a page of cases, and all that is known about one.

import type { AccountId, Id } from '#contract';
import { heldFor } from '#media';
import type { SignedAct } from '#platform';
import { caseFor, queuesFor } from '../queues/access.ts';
import { selectOfCase, type ReportRow } from '../reports/reports.sql.ts';
import type { EvidenceRow } from '../reports/evidence.sql.ts';
import { requirePermission } from '../staff/permissions.ts';
import type { CaseRow } from './cases.sql.ts';
import { selectEvents, type CaseEventRow } from './events.sql.ts';
import {
  selectCasesOn,
  selectClosedCases,
  selectExhibits,
  selectOpenCases,
  selectSame,
  type CaseSieve,
} from './listing.sql.ts';

export interface CasePage {
  queue?: string | undefined;
  isClosed: boolean;
  after?: Id | undefined;
  limit: number;
}

/** Open ones with the most urgent first, closed ones with the latest first. Only of queues the viewer works on. */
export async function listCases(act: SignedAct, sieve: CaseSieve, page: CasePage): Promise<CaseRow[]> {
  requirePermission(act, 'reports.view');
  const queues = (await queuesFor(act)).map(({ slug }) => slug);
  const wanted = queues.filter((slug) => page.queue === undefined || slug === page.queue);
  if (wanted.length === 0) return [];
  const select = page.isClosed ? selectClosedCases : selectOpenCases;
  return select(
    act.sql,
    wanted,
    { ...sieve, except: act.viewer.id },
    { now: act.now, after: page.after, limit: page.limit },
  );
}

const MOST = { reports: 200, events: 500, exhibits: 100, others: 20 } as const;

export interface CaseFile {
  row: CaseRow;
  exhibits: EvidenceRow[];
  /** Key → SHA-256, in hex, of the bytes that are held. */
  digests: Map<string, string>;
  reports: ReportRow[];
  events: CaseEventRow[];
  others: CaseRow[];
  same: CaseRow[];
}

/** @throws Refusal 'not-found', also where the viewer does not work on its queue. */
export async function caseFile(act: SignedAct, id: Id): Promise<CaseFile> {
  const row = await caseFor(act, id);
  const [exhibits, reports, events, others, same] = await Promise.all([
    selectExhibits(act.sql, row, MOST.exhibits),
    selectOfCase(act.sql, id, MOST.reports),
    selectEvents(act.sql, id, MOST.events),
    selectCasesOn(act.sql, row.author_id, MOST.others),
    row.print ? selectSame(act.sql, row.print, id, MOST.others) : [],
  ]);
  const held = await heldFor(act.sql, [...new Set(exhibits.map((one) => one.subject_id))]);
  const digests = new Map(held.flatMap((one) => (one.digest ? [[one.key, one.digest.toString('hex')]] : [])));
  return { row, exhibits, digests, reports, events, others: others.filter((one) => one.id !== id), same };
}

/** Everybody a case file names. */
export const namedIn = ({ row, reports, events, others, same }: CaseFile): AccountId[] =>
  [
    ...[row, ...others, ...same].map((one) => one.author_id),
    ...reports.flatMap((one) => one.reporter_id ?? []),
    ...events.flatMap((one) => one.by_id ?? []),
  ].filter((one, i, all) => all.indexOf(one) === i);
