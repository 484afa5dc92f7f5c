// The console of the staff over Palabre's own API.

import { get, post } from './client.ts';
import type {
  CaseAction,
  ConsoleDecision,
  ConsoleFigures,
  ConsoleSelf,
  ConsoleTemplate,
  Harm,
  NewSecondFactor,
  Proposal,
  SecondFactor,
  WholeCase,
} from './contract.ts';

const BASE = '/api/palabre/v1/console';
const at = (id: string): string => `${BASE}/cases/${id}`;

export interface Verdict {
  actions: CaseAction[];
  harm: Harm;
  rule_ids: string[];
  facts: string;
  note: string;
}
export interface Decided {
  decisions: ConsoleDecision[];
  proposal: Proposal | null;
}
export type Enrolled = SecondFactor & { recovery_codes: string[] };

export const fetchMe = () => get<ConsoleSelf>(`${BASE}/me`);
export const beginFactor = (password: string) => post<NewSecondFactor>(`${BASE}/second-factor`, { password });
export const confirmFactor = (code: string) => post<Enrolled>(`${BASE}/second-factor/confirm`, { code });
export const passFactor = (code: string) => post<SecondFactor>(`${BASE}/second-factor/pass`, { code });

export const fetchFigures = () => get<ConsoleFigures>(`${BASE}/figures`);
export const fetchTemplates = () => get<ConsoleTemplate[]>(`${BASE}/templates`);
export const fetchProposals = () => get<Proposal[]>(`${BASE}/proposals`);
export const answerProposal = (id: string, answer: 'confirm' | 'refuse') =>
  post<Proposal & { shown?: { password?: string } }>(`${BASE}/proposals/${id}/${answer}`);

/** @param skip ids that are left for others. */
export const takeNext = async (queue: string | undefined, skip: readonly string[]): Promise<WholeCase | null> =>
  (await post<{ case: WholeCase | null }>(`${BASE}/next`, { queue, skip })).case;
export const fetchCase = (id: string) => get<WholeCase>(at(id));
export const takeCase = (id: string) => post<WholeCase>(`${at(id)}/take`);
export const releaseCase = (id: string) => post<WholeCase>(`${at(id)}/release`);
export const noteOnCase = (id: string, note: string) => post<WholeCase>(`${at(id)}/notes`, { note });
export const escalateCase = (id: string) => post<WholeCase>(`${at(id)}/escalate`, {});
export const decideCase = (id: string, verdict: Verdict & { version: number }) =>
  post<Decided>(`${at(id)}/decide`, verdict);
export const decideCases = (ids: readonly string[], verdict: Verdict) =>
  post<Decided>(`${BASE}/decide`, { case_ids: ids, ...verdict });
export const undoDecision = (id: string, why: string) => post<ConsoleDecision>(`${BASE}/decisions/${id}/undo`, { why });
export const mediumPath = (id: string, key: string): string => `${at(id)}/media?key=${encodeURIComponent(key)}`;
