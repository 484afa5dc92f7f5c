// The tables this domain owns.

export const tables = [
  'instance_settings',
  'instance_rules',
  'instance_terms',
  'custom_emojis',
  'announcements',
  'announcement_dismissals',
  'announcement_reactions',
  'bars',
] as const;
