// Who of the staff may do what.

export { mayDo, permissionsOf, requirePermission } from './permissions.ts';
