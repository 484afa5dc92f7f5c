// Reports over Palabre's own API: everything people make, in finer words; and what became of one's own.

import { page, post, type Answer } from './client.ts';
import type { Harm, OwnReport, Reportable } from './contract.ts';

export interface Reporting {
  kind: Reportable;
  id: string;
  /** Of an image: what shows it. */
  parley_id?: string | undefined;
  harm: Harm;
  rule_ids: string[];
  note: string;
  block: boolean;
}

export const sendReport = (report: Reporting) => post<OwnReport>('/api/palabre/v1/reports', report);
/** @param next the path of a page after the first. */
export const listReports = (next: string | null): Promise<Answer<OwnReport[]>> =>
  page<OwnReport>(next ?? '/api/palabre/v1/reports?limit=20');
