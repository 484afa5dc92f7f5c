// What makes two mail addresses the same, as tables.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalMail, domainsOf } from './mail.ts';

const same: [string, string][] = [
  ['ana@example.org', 'ana@example.org'],
  ['A.n.a@Example.org', 'ana@example.org'],
  ['ana+shop@example.org', 'ana@example.org'],
  [' ana@example.org ', 'ana@example.org'],
];
for (const [address, canonical] of same)
  test(`${address} is ${canonical}`, () => assert.equal(canonicalMail(address), canonical));

test('a domain belongs to those above it', () => {
  assert.deepEqual(domainsOf('x@a.b.example.org'), ['a.b.example.org', 'b.example.org', 'example.org']);
  assert.deepEqual(domainsOf('x@localhost'), []);
});
