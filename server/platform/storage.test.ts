// Blobs are whole or absent, and keys cannot leave the folder.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openStorage } from './storage.ts';

const folder = mkdtempSync(join(tmpdir(), 'palabre-storage-'));
const storage = openStorage(folder);

test('what is put can be read, and nothing else is left beside it', async () => {
  await storage.put('ab/cd.webp', Buffer.from('picture'));
  assert.equal(String(await storage.read('ab/cd.webp')), 'picture');
  assert.deepEqual(readdirSync(join(folder, 'ab')), ['cd.webp']);
  const opened = await storage.open('ab/cd.webp');
  assert.equal(opened?.bytes, 7);
  opened?.stream.destroy();
});

test('what is removed is gone, and removing it again is no error', async () => {
  await storage.put('gone.webp', Buffer.from('x'));
  await storage.remove('gone.webp');
  await storage.remove('gone.webp');
  assert.equal(await storage.open('gone.webp'), null);
});

test('a key cannot leave the folder', async () => {
  for (const key of ['../x', '/etc/passwd', 'a/../../x', 'a//b', '', 'a/./b', 'A.webp', 'a\0b']) {
    await assert.rejects(storage.put(key, Buffer.from('x')), /not a storage key/, key);
  }
});
