// Cases, reports, events and decisions as the console is shown them.

import type {
  AccountId,
  CaseEvent,
  ConsoleCase,
  ConsoleDecision,
  ConsoleQueue,
  ConsoleReport,
  Evidence,
} from '#contract';
import {
  holderOf,
  type CaseEventRow,
  type CaseRow,
  type DecisionRow,
  type EvidenceRow,
  type QueueFigures,
  type ReportRow,
} from '#moderation';

/** Who is who: ids to handles, of those who are still here. */
export type Handles = ReadonlyMap<AccountId, string>;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
const handleIn = (handles: Handles, id: AccountId | null): string | null => (id && handles.get(id)) ?? null;

export function presentCase(row: CaseRow, handles: Handles, now: Date): ConsoleCase {
  const holder = holderOf(row, now);
  return {
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    author_id: row.author_id,
    author: handleIn(handles, row.author_id),
    harm: row.harm,
    source: row.source,
    queue: row.queue,
    language: row.language,
    priority: row.priority,
    level: row.level,
    reports: row.reports,
    tags: row.tags,
    opened_at: row.opened_at.toISOString(),
    due_at: row.due_at.toISOString(),
    is_overdue: row.closed_at === null && row.due_at <= now,
    assigned_to: holder,
    assigned_until: holder ? iso(row.assigned_until) : null,
    closed_at: iso(row.closed_at),
    outcome: row.outcome,
    version: row.version,
    excerpt: row.excerpt,
  };
}

export const presentEvidence = (row: EvidenceRow, digests: ReadonlyMap<string, string>): Evidence => ({
  ...row.frozen,
  media: (row.frozen.media ?? []).map((one) => ({ ...one, sha256: (one.key && digests.get(one.key)) ?? null })),
  kind: row.subject_kind,
  id: row.subject_id,
  frozen_at: row.frozen_at.toISOString(),
  keep_until: row.keep_until.toISOString(),
});

export const presentReport = (row: ReportRow, handles: Handles): ConsoleReport => ({
  id: row.id,
  created_at: row.created_at.toISOString(),
  reporter_id: row.reporter_id,
  reporter: handleIn(handles, row.reporter_id),
  harm: row.harm,
  note: row.comment,
  rule_ids: row.rule_ids,
  parley_ids: row.parley_ids,
  state: row.state,
  weight: row.weight,
});

export const presentEvent = (row: CaseEventRow, handles: Handles): CaseEvent => ({
  id: row.id,
  kind: row.kind,
  at: row.at.toISOString(),
  by: row.by_id,
  by_handle: handleIn(handles, row.by_id),
  note: row.note,
  data: row.data,
});

export const presentDecision = (row: DecisionRow, handles: Handles): ConsoleDecision => ({
  id: row.id,
  case_id: row.case_id,
  subject: { kind: row.subject_kind, id: row.subject_id },
  measure: row.measure,
  category: row.category,
  rule_ids: row.rule_ids,
  automat: row.automat,
  decided_by: row.decided_by,
  decided_by_handle: handleIn(handles, row.decided_by),
  decided_at: row.decided_at.toISOString(),
  ends_at: iso(row.ends_at),
  undone_at: iso(row.undone_at),
  facts: row.facts,
  note: row.note,
});

export const presentQueue = ({ row, ...figures }: QueueFigures): ConsoleQueue => ({
  slug: row.slug,
  name: { en: row.name_en, fr: row.name_fr },
  rules: row.rules,
  position: row.position,
  permission: row.permission,
  open: figures.open,
  overdue: figures.overdue,
  oldest_at: iso(figures.oldest_at),
  due_next_at: iso(figures.due_next_at),
  decided_hour: figures.decided_hour,
  decided_day: figures.decided_day,
});
