// Roles as the Mastodon API names them.

import type { Role as WireRole } from '#contract';
import type { Role } from '#platform';

const NOBODY: WireRole = { id: '-99', name: '', color: '', permissions: '0', highlighted: false };

/** Mastodon's bits: 1 administrator; 16 manage reports, 1024 manage users. */
export const ROLES: Record<Role, WireRole> = {
  member: NOBODY,
  moderator: { id: '2', name: 'Moderator', color: '', permissions: '1040', highlighted: false },
  senior: { id: '4', name: 'Senior moderator', color: '', permissions: '1044', highlighted: false },
  admin: { id: '3', name: 'Admin', color: '', permissions: '1', highlighted: false },
};

export const roleOfId = (id: string): Role | undefined =>
  (Object.keys(ROLES) as Role[]).find((role) => ROLES[role].id === id);
