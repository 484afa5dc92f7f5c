// `palabre moderation bank`, as an operator would use it; and lists as others write them.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pictureOf } from '#testing';
import { runPalabre } from '../testing/program.ts';
import { readList } from './bank-lists.ts';

let data: string;
before(() => void (data = mkdtempSync(join(tmpdir(), 'palabre-banks-'))));
after(() => rmSync(data, { recursive: true, force: true }));

const bank = async (...words: string[]) => {
  const { output, code } = await runPalabre(['moderation', 'bank', ...words], { data });
  return { code, said: output.trim() };
};
const fileOf = (name: string, text: string | Buffer): string => {
  const path = join(data, name);
  writeFileSync(path, text);
  return path;
};
const HASH = 'f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22';

test('lists are read as others write them', () => {
  const lists: [what: string, text: string, assumed: object, expected: string[]][] = [
    ['hash,category', `${HASH},hate\n${HASH.toUpperCase()},scam`, { kind: 'pdq' }, ['pdq hate B', 'pdq scam B']],
    ['a heading', `\uFEFFsha256,label,tier\r\n${HASH},hate,A\r\n`, {}, ['sha256 hate A']],
    [
      'a heading behind a #',
      '#domain,#severity,#public_comment\nevil.example,suspend,"spam, and ""more"""\n',
      {},
      ['url other B'],
    ],
    [
      'one thing a line, with remarks',
      '# ours\nevil.example\n\nhttps://b.example/x\n',
      { category: 'scam' },
      ['url scam B', 'url scam B'],
    ],
    [
      'JSON lines',
      `{"hash":"${HASH}","type":"PDQ","category":"hate"}\n{"text":"Meet me behind the old mill"}`,
      {},
      ['pdq hate B', 'text other B'],
    ],
    [
      'texts over several lines',
      'text,category\n"Meet me behind\nthe old mill",hate\nAnother text to be known,scam',
      {},
      ['text hate B', 'text scam B'],
    ],
  ];
  for (const [what, text, assumed, expected] of lists) {
    const { entries, wrong } = readList(text, assumed);
    assert.deepEqual([entries.map((one) => `${one.kind} ${one.category} ${one.tier}`), wrong], [expected, []], what);
  }
});

test('each line that cannot be read is named with its number and what is wrong with it', () => {
  const csv = `kind,value\npdq,${HASH}\npdq,123\n"text","a text that\nis long enough"\nmd5,${HASH}\n\nurl,"never closed\nurl,evil.example`;
  const { entries, wrong } = readList(csv);
  assert.deepEqual(
    wrong.map(({ line }) => line),
    [3, 6, 8],
  );
  assert.equal(entries.length, 3);
  assert.deepEqual(
    readList('{"hash":1}\nnonsense\n[1]\n{"value":null}').wrong.map(({ line }) => line),
    [1, 2, 3, 4],
  );
  assert.deepEqual(readList('').entries, []);
});

test('an operator imports a list, all of it or nothing, and what is exported is imported elsewhere as it was', async () => {
  const wrong = await bank('import', fileOf('wrong.csv', `${HASH},hate\nnonsense,hate\n`), '--kind', 'pdq');
  assert.equal(wrong.code, 1);
  assert.match(wrong.said, /nothing was added, since 1 lines cannot be read:\n {2}line 2 is no pdq hash/);
  assert.equal((await bank('list')).said, 'Nothing stands in it.');

  const list = fileOf(
    'list.jsonl',
    `{"pdq":"${HASH}","category":"hate","tier":"A"}\n{"url":"evil.example","note":"a, \\"b\\""}\n`,
  );
  assert.match((await bank('import', list, '--source', 'a friend')).said, /^2 added/);
  assert.match((await bank('import', list, '--source', 'a friend')).said, /^0 added/);
  assert.match((await bank('list')).said, new RegExp(`^\\d+ A pdq hate  ${HASH}  \\(a friend; found 0 times\\)`));
  assert.equal((await bank('export', join(data, 'out.csv'), '--csv')).code, 0);
  const out = readFileSync(join(data, 'out.csv'), 'utf8');
  const { entries, wrong: none } = readList(out);
  assert.deepEqual(
    [none, entries.map((one) => [one.kind, one.tier, one.note])],
    [
      [],
      [
        ['pdq', 'A', ''],
        ['url', 'B', 'a, "b"'],
      ],
    ],
  );
  const again = await bank('export', join(data, 'out.csv'), '--csv');
  assert.equal(again.code, 1, 'no file is written over');
});

test('an image is added by its file and taken out by its number', async () => {
  const file = fileOf('wanted.png', await pictureOf(51));
  assert.equal(
    (await bank('add', file, '--image', '--tier', 'A', '--category', 'hate')).said,
    'It is known from now on.',
  );
  const [entry] = (await bank('list', '--kind', 'pdq', '--json')).said
    .split('\n')
    .map((line) => JSON.parse(line))
    .slice(-1);
  assert.deepEqual([entry.tier, entry.category, entry.hash.length], ['A', 'hate', 64]);
  assert.match((await bank('remove', entry.id)).said, /^1 of 1/);
  const wrong = await bank('add', 'com', '--kind', 'domain');
  assert.deepEqual(wrong, { code: 1, said: 'com is a whole top-level domain.' });
  assert.equal((await bank('add', fileOf('no.png', 'nothing'), '--image')).code, 1);
});
