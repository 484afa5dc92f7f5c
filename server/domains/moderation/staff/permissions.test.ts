// Roles as a table: what each may do, and that each may do all that the one below may.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Permission } from '#contract';
import type { Role } from '#platform';
import { permissionsOf, requirePermission } from './permissions.ts';

const may: [Role, Permission, boolean][] = [
  ['member', 'reports.view', false],
  ['moderator', 'cases.decide', true],
  ['moderator', 'accounts.sanction', false],
  ['moderator', 'cases.bulk', false],
  ['moderator', 'staff.manage', false],
  ['senior', 'accounts.sanction', true],
  ['senior', 'orders.handle', true],
  ['senior', 'policies.edit', false],
  ['senior', 'house.watch', false],
  ['admin', 'staff.manage', true],
  ['admin', 'house.watch', true],
];
for (const [role, permission, is] of may)
  test(`a ${role} ${is ? 'may' : 'may not'}: ${permission}`, () =>
    assert.equal(permissionsOf(role).includes(permission), is));

test('each role may do all that the one below may', () => {
  const roles: Role[] = ['member', 'moderator', 'senior', 'admin'];
  for (let i = 1; i < roles.length; i++)
    for (const permission of permissionsOf(roles[i - 1]!))
      assert.ok(permissionsOf(roles[i]!).includes(permission), `${roles[i]} ${permission}`);
});

test('a refusal names what is missing', () => {
  assert.throws(
    () => requirePermission({ viewer: { id: '1' as never, role: 'moderator' } }, 'cases.bulk'),
    /cases\.bulk/,
  );
  requirePermission({ viewer: null }, 'staff.manage');
});
