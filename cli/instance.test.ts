// What an operator does to the town itself, by the command they would type.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { copyDatabase } from '#testing';
import { SOFTWARE_VERSION } from '../server/api/version.ts';
import { runPalabre } from '../testing/program.ts';

let database: Awaited<ReturnType<typeof copyDatabase>>;
let data: string;
before(async () => {
  database = await copyDatabase();
  data = mkdtempSync(join(tmpdir(), 'palabre-cli-'));
});
after(async () => {
  await database.drop();
  rmSync(data, { recursive: true, force: true });
});

/** What a command prints, line by line. */
async function palabre(...words: string[]): Promise<{ code: number | null; lines: any[]; output: string }> {
  const { code, output } = await runPalabre([...words, '--json'], { data, settings: { DATABASE_URL: database.url } });
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  return { code, output, lines: lines.map((line) => JSON.parse(line)) };
}

test('`palabre emoji` adds, lists and removes the town’s own', async () => {
  const file = join(data, 'tree.png');
  writeFileSync(
    file,
    await sharp({ create: { width: 300, height: 300, channels: 3, background: '#3a7' } })
      .png()
      .toBuffer(),
  );
  assert.equal((await palabre('emoji', 'add', 'tree', file, '--category', 'Nature')).code, 0);
  assert.deepEqual((await palabre('emoji', 'list')).lines, [{ shortcode: 'tree', category: 'Nature', isListed: true }]);
  const refused = await palabre('emoji', 'add', 'x', file);
  assert.equal(refused.code, 1);
  assert.match(refused.lines[0].error, /shortcode/);
  assert.equal((await palabre('emoji', 'remove', 'tree')).code, 0);
  assert.deepEqual((await palabre('emoji', 'list')).lines, []);
});

test('`palabre announce` tells everybody, and takes it back', async () => {
  const told = await palabre(
    'announce',
    'publish',
    'We move',
    '--fr',
    'Nous déménageons',
    '--ends',
    '2999-01-01',
    '--all-day',
  );
  const { id } = told.lines[0];
  await palabre('announce', 'publish', 'We stay', '--replaces', id);
  const [one] = (await palabre('announce', 'list')).lines;
  assert.deepEqual(one, { id, en: 'We stay', ends: '2999-01-01T23:59:59.999Z' });
  assert.match((await palabre('announce', 'publish', 'x', '--ends', 'soon')).lines[0].error, /2026-12-24/);
  assert.match((await palabre('announce', 'publish', 'x', '--ends', '2001-01-01')).lines[0].error, /past/);
  assert.equal((await palabre('announce', 'remove', id)).code, 0);
  assert.deepEqual((await palabre('announce', 'list')).lines, []);
});

test('`palabre instance` changes settings, rules and terms, and says what is wrong', async () => {
  const write = (name: string, words: string): string => {
    writeFileSync(join(data, name), words);
    return join(data, name);
  };
  assert.equal((await palabre('instance', 'set', 'title', 'Our place')).code, 0);
  assert.equal(
    (await palabre('instance', 'rules', write('rules.json', '[{"en": "Be kind", "fr": "Soyez gentils"}]'))).code,
    0,
  );
  const { settings, rules } = (await palabre('instance', 'show')).lines[0];
  assert.deepEqual([settings.title, rules[0].text_fr], ['Our place', 'Soyez gentils']);
  const terms = [write('en.txt', 'Be kind.'), write('fr.txt', 'Soyez gentils.')];
  assert.equal((await palabre('instance', 'terms', ...terms, '--from', '2999-01-01')).code, 0);
  assert.match((await palabre('announce', 'list')).lines[0].en, /2999-01-01/);
  for (const words of [
    ['set', 'colour', 'red'],
    ['set', 'contact_email', 'nobody'],
    ['rules', write('wrong.json', '{')],
    ['terms', ...terms, '--from', '2001-01-01'],
  ]) {
    const { code, output } = await palabre('instance', ...words);
    assert.equal(code, 1, output);
    assert.doesNotMatch(output, / at .*\.ts/, 'no stack trace');
  }
});

test('a word that is not understood is told as JSON to who asked for JSON; `--version` says which Palabre it is', async () => {
  const unknown = await palabre('emoji', 'list', '--backwards');
  assert.deepEqual([unknown.code, unknown.lines], [1, [{ error: "unknown option '--backwards'" }]]);
  const missing = await palabre('emoji', 'remove');
  assert.match(missing.lines[0].error, /shortcode/);
  assert.equal(missing.output.trim().split('\n').length, 1);
  const { code, output } = await runPalabre(['--version'], { data });
  assert.deepEqual([code, output.trim()], [0, SOFTWARE_VERSION]);
});
