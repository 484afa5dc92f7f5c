// Settings: wrong ones are named in a sentence, secrets are never printed, the public address follows from the port.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { describeConfig, envExample, readConfig, withPort } from './config.ts';

const NOWHERE = '/nowhere/.env';

test('without any setting, Palabre is on localhost:3000', () => {
  const config = readConfig({}, NOWHERE);
  assert.equal(config.PALABRE_URL, 'http://localhost:3000');
  assert.equal(config.domain, 'localhost:3000');
  assert.equal(config.RATE_LIMITS, true);
});

test('every wrong setting is named', () => {
  assert.throws(
    () => readConfig({ PORT: 'eighty', RATE_LIMITS: 'maybe', PALABRE_URL: 'ftp://x' }, NOWHERE),
    (error: Error) => ['PORT', 'RATE_LIMITS', 'PALABRE_URL'].every((name) => error.message.includes(name)),
  );
});

test('who is believed to be a proxy is a list of addresses and networks, this machine alone unless it is said', () => {
  const trusted = (words?: string) => readConfig({ TRUSTED_PROXIES: words }, NOWHERE).TRUSTED_PROXIES;
  assert.deepEqual(trusted(), ['127.0.0.0/8', '::1']);
  assert.deepEqual(trusted('10.0.0.0/8, fd00::/8,192.0.2.7'), ['10.0.0.0/8', 'fd00::/8', '192.0.2.7']);
  assert.deepEqual(trusted('none'), []);
  for (const wrong of ['10.0.0.0/33', 'fd00::/129', '10.0.0', 'proxy.example', '10.0.0.0/8/8', '10.0.0.0/x', '*'])
    assert.throws(() => trusted(wrong), /TRUSTED_PROXIES/, wrong);
});

test('.env fills what the environment does not say', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'palabre-env-')), '.env');
  writeFileSync(file, 'PORT=4000\nPALABRE_URL=https://town.example\n');
  const config = readConfig({ PORT: '5000' }, file);
  assert.equal(config.PORT, 5000);
  assert.equal(config.domain, 'town.example');
});

test('an empty variable is an absent one', () => {
  assert.equal(readConfig({ PORT: '' }, NOWHERE).PORT, 3000);
});

test('the public address is an origin, whatever path was given', () => {
  assert.equal(
    readConfig({ PALABRE_URL: 'https://town.example:8443/some/path' }, NOWHERE).PALABRE_URL,
    'https://town.example:8443',
  );
});

test('a port that the system chose shows in the public address, unless that was given', () => {
  assert.equal(withPort(readConfig({ PORT: '0' }, NOWHERE), 4567).PALABRE_URL, 'http://localhost:4567');
  assert.equal(
    withPort(readConfig({ PORT: '0', PALABRE_URL: 'https://town.example' }, NOWHERE), 4567).PALABRE_URL,
    'https://town.example',
  );
});

test('secrets are not printed', () => {
  const lines = describeConfig(readConfig({ DATABASE_URL: 'postgres://me:hunter2@db/x' }, NOWHERE));
  assert.ok(!JSON.stringify(lines).includes('hunter2'));
  assert.equal(lines.find((line) => line.name === 'DATABASE_URL')!.value, '[secret]');
});

test('.env.example says what the schema says', () => {
  assert.equal(readFileSync(join(import.meta.dirname, '..', '..', '.env.example'), 'utf8'), envExample());
});
