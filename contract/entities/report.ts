// Reports: what people tell the staff of, why, and what became of it.

/** Why something is reported, the gravest first. */
export const harms = [
  'violence-threat',
  'minors',
  'terrorism',
  'self-harm',
  'doxxing',
  'hate',
  'harassment',
  'sexual',
  'illegal',
  'impersonation',
  'scam',
  'spam',
  'intellectual-property',
  'rule',
  'other',
] as const;
export type Harm = (typeof harms)[number];

/** What may be reported. A message is a parley for few; a medium is one image, film or sound of a parley. */
export const reportable = ['parley', 'account', 'medium', 'collection', 'list', 'message'] as const;
export type Reportable = (typeof reportable)[number];

/**
 * Where a report stands. `open`: nobody has looked yet. `acted`: something was done. `fine`: it was looked at and breaks no rule.
 * `already-reviewed`: it had been looked at before and has not changed since. `gone`: it was deleted meanwhile. `noted`: kept,
 * without a case of its own.
 */
export const reportStates = ['open', 'acted', 'fine', 'already-reviewed', 'gone', 'noted'] as const;
export type ReportState = (typeof reportStates)[number];

/** One of one's own reports. Who else reported, and who decided, is never said. */
export interface OwnReport {
  id: string;
  created_at: string;
  subject: { kind: Reportable; id: string };
  account_id: string;
  harm: Harm;
  rule_ids: string[];
  note: string;
  state: ReportState;
  decided_at: string | null;
  /** Also asked for with it. */
  blocked: boolean;
}
