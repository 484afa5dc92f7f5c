// The tables this domain owns.

export const tables = ['instance_settings', 'instance_rules'] as const;
