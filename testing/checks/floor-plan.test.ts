// The walls, by a table of what may not be built and of what may.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBreaches } from './floor-plan.ts';
import { findLockFaults, isFree } from './lock-file.ts';
import type { Source } from './sources.ts';

const doors = {
  '#contract': './contract/index.ts',
  '#platform': './server/platform/index.ts',
  '#accounts': './server/domains/accounts/index.ts',
  '#graph': './server/domains/graph/index.ts',
  '#parleys': './server/domains/parleys/index.ts',
};
const file = (path: string, imports: string[], text = ''): Source => ({
  path,
  text,
  lines: 10,
  imports,
  functions: [],
});
const breachesOf = (...sources: Source[]): string[] => findBreaches(sources, doors).map((breach) => breach.words);

const refused: [what: string, path: string, specifier: string][] = [
  ['a domain that looks up', 'server/domains/graph/follow.ts', '#parleys'],
  ['a domain that knows its api', 'server/domains/graph/follow.ts', '../../api/app.ts'],
  ['the platform that knows a domain', 'server/platform/jobs.ts', '#graph'],
  ['a reach past a domain’s door', 'server/domains/parleys/post.ts', '../graph/relations.sql.ts'],
  ['one api folder in another', 'server/api/mastodon/app.ts', '../oauth/token.ts'],
  ['HTTP in a domain', 'server/domains/graph/follow.ts', 'fastify'],
  ['a socket in the platform', 'server/platform/hub.ts', 'ws'],
  ['the contract that knows anybody', 'contract/status.ts', '#platform'],
  ['a library in the contract', 'contract/status.ts', 'fastify'],
  ['the app that knows the server', 'web/api/client.ts', '../../server/api/app.ts'],
  ['an app layer that looks up', 'web/store/self.ts', '../views/profile.tsx'],
  ['the server that knows its tests', 'server/domains/graph/follow.ts', '../../../testing/index.ts'],
];
for (const [what, path, specifier] of refused) {
  test(`${what} is refused`, () => assert.equal(breachesOf(file(path, [specifier])).length, 1));
}

const allowed: [what: string, path: string, specifier: string][] = [
  ['a domain that knows one below', 'server/domains/parleys/post.ts', '#graph'],
  ['a domain that stands on the platform', 'server/domains/graph/follow.ts', '#platform'],
  ['a file of the same room', 'server/domains/graph/follow.ts', './options.ts'],
  ['an api folder that uses entities', 'server/api/palabre/me.ts', '../mastodon/entities/accounts.ts'],
  ['a view that uses a part', 'web/views/profile.tsx', '../parts/menu.tsx'],
  ['a test that uses the town', 'server/domains/graph/graph.test.ts', '../../../testing/index.ts'],
];
for (const [what, path, specifier] of allowed) {
  test(`${what} is fine`, () => assert.deepEqual(breachesOf(file(path, [specifier])), []));
}

test('a circle is told once, type imports included', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => `server/domains/graph/${name}.ts`);
  const words = breachesOf(file(a!, ['./b.ts']), file(b!, ['./c.ts']), file(c!, ['./a.ts']));
  assert.equal(words.length, 1);
  assert.match(words[0]!, /circle/);
});

test('the environment is read in one place', () => {
  const reading = 'const port = process.env.PORT';
  assert.equal(breachesOf(file('server/domains/graph/follow.ts', [], reading)).length, 1);
  assert.equal(breachesOf(file('server/platform/config.ts', [], reading)).length, 0);
});

test('a door that is long, or no door, is told', () => {
  const long = { ...file('server/domains/graph/index.ts', []), lines: 41 };
  assert.equal(breachesOf(long).length, 1);
  assert.equal(findBreaches([], { '#graph': './server/domains/graph/follow.ts' }).length, 1);
});

test('a lock that lost a platform, an integrity, or carries an address is told', () => {
  const one = { integrity: 'sha512-x', license: 'MIT', optionalDependencies: { 'tool-arm': '1' } };
  assert.match(findLockFaults({ '': {}, 'node_modules/tool': one }).join(), /needs tool-arm/);
  assert.match(findLockFaults({ 'node_modules/tool': {} }).join(), /no integrity/);
  assert.match(findLockFaults({ 'node_modules/tool': { integrity: 'x', resolved: 'y' } }).join(), /address/);
  const nested = {
    'node_modules/a': { integrity: 'x', license: 'MIT', dependencies: { b: '1' } },
    'node_modules/b': { integrity: 'x', license: 'MIT' },
  };
  assert.deepEqual(findLockFaults(nested), []);
});

test('what is not free software is not let in', () => {
  for (const licence of ['MIT', 'Apache-2.0 AND LGPL-3.0-or-later AND MIT', '(MIT AND Zlib)', 'GPL-9.9 OR MIT'])
    assert.ok(isFree(licence), licence);
  for (const licence of [undefined, '', 'SSPL-1.0', 'BUSL-1.1', 'UNLICENSED', 'MIT AND SSPL-1.0', 'SEE LICENSE IN X'])
    assert.ok(!isFree(licence), licence ?? 'none');
  const shut: Parameters<typeof findLockFaults>[0] = {
    'node_modules/shut': { integrity: 'sha512-x', license: 'SSPL-1.0' },
  };
  assert.deepEqual(findLockFaults(shut), ['node_modules/shut is not free software: SSPL-1.0']);
});
