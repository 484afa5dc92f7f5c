// The tables this domain owns.

export const tables = [
  'reports',
  'decisions',
  'restrictions',
  'verdicts',
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
] as const;
