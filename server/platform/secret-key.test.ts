// A key beside the database: made once, kept to its owner, and of no use for what is another's.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openSecret, sealSecret, secretKeyIn } from './secret-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'palabre-key-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('many who ask at once for a key that is not there get the same, which nobody else may read', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => secretKeyIn(folder, 'test')));
  assert.equal(new Set(keys.map((key) => key.toString('hex'))).size, 1);
  assert.equal(statSync(join(folder, 'test.key')).mode & 0o777, 0o600);
});

test('what is sealed opens with its key and for its owner alone', async () => {
  const key = await secretKeyIn(folder, 'test');
  const sealed = sealSecret(key, 'ana', Buffer.from('a secret'));
  assert.equal(sealed.includes('secret'), false);
  assert.equal(openSecret(key, 'ana', sealed)?.toString(), 'a secret');
  assert.equal(openSecret(key, 'boris', sealed), null);
  assert.equal(openSecret(await secretKeyIn(folder, 'other'), 'ana', sealed), null);
});
