// The tables this domain owns.

export const tables = [
  'accounts',
  'handle_claims',
  'email_claims',
  'credentials',
  'apps',
  'client_claims',
  'authorization_codes',
  'tokens',
  'setup_links',
  'markers',
  'badges',
  'second_factors',
  'recovery_codes',
] as const;
