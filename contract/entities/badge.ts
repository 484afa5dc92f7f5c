// Badges: what staff verified of an account. Palabre's own.

export const badgeKinds = ['verified', 'public_figure', 'newsroom', 'parody'] as const;
export type BadgeKind = (typeof badgeKinds)[number];

/** As everybody sees it: never who granted it. */
export interface Badge {
  kind: BadgeKind;
  since: string;
  /** What was verified, in words. */
  verified: string;
}

/** As staff see it. Staff are ids; null is the operator at the command line. */
export interface BadgeRecord extends Badge {
  id: string;
  account_id: string;
  granted_by: string | null;
  withdrawn_by: string | null;
  withdrawn_at: string | null;
}

/** Who wears one of these is known to be who they say. */
export const provesIdentity = (kind: BadgeKind): boolean => kind !== 'parody';
