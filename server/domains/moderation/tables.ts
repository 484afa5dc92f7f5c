// The tables this domain owns.

import { tables as banks } from './banks/tables.ts';

export const tables = [
  'reports',
  'decisions',
  'restrictions',
  'verdicts',
  'screen_policies',
  'shadow_verdicts',
  'evidence',
  'cases',
  'open_cases',
  'case_events',
  'reviewed_subjects',
  'muted_reporters',
  'queues',
  'staff_queues',
  'staff_reads',
  'decision_templates',
  'four_eyes',
  'said_marks',
  'second_opinions',
  ...banks,
  'second_looks',
  'statements',
  'appeals',
  'appeal_notes',
  'flaggers',
  'notices',
  'notice_items',
] as const;
