// The tables this domain owns.

export const tables = [
  'ledger_waiting',
  'ledger_entries',
  'ledger_tiles',
  'ledger_checkpoints',
  'ledger_keys',
  'ledger_subjects',
] as const;
