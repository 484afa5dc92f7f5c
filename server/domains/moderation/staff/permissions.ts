// Who of the staff may do what. Pure. A role is a list of permissions; the operator at the machine has them all.

import { permissions, type Permission } from '#contract';
import { Refusal, type Act, type Role } from '#platform';

const MODERATOR: Permission[] = ['reports.view', 'cases.decide', 'appeals.decide', 'reporters.mute'];
const SENIOR: Permission[] = [
  ...MODERATOR,
  'cases.assign',
  'cases.bulk',
  'accounts.sanction',
  'orders.handle',
  'templates.edit',
  'ledger.view',
];

const BY_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  member: [],
  moderator: MODERATOR,
  senior: SENIOR,
  admin: permissions,
};

export const permissionsOf = (role: Role): readonly Permission[] => BY_ROLE[role];

export const mayDo = (act: Pick<Act, 'viewer'>, permission: Permission): boolean =>
  act.viewer === null || BY_ROLE[act.viewer.role].includes(permission);

/** Nobody's act is the operator's, at the command line. @throws Refusal 'forbidden' that names what is missing. */
export function requirePermission(act: Pick<Act, 'viewer'>, permission: Permission): void {
  if (!mayDo(act, permission)) throw new Refusal('forbidden', `You lack the permission ${permission}`);
}
