// The one form of texts and addresses, and finding them again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEntry } from './entries.ts';
import { addressesOf } from './match.ts';
import { plainAddress } from './plain-address.ts';
import { plainText } from './plain-text.ts';
import { openTextBank } from './text-bank.ts';
import { openUrlBank } from './url-bank.ts';

test('an address is the same however it is written', () => {
  const same = [
    'https://www.Evil.example/a/b/?y=2&x=1#part',
    'http://evil.example:8080//a/%62?x=1&y=2&utm_source=mail',
    'evil.example/a/b?x=1&y=2&fbclid=abc',
    'https://user@EVIL.example./a/b?y=2&x=1',
  ];
  for (const written of same) assert.equal(plainAddress(written)?.written, 'evil.example/a/b?x=1&y=2', written);
  assert.equal(plainAddress('http://bücher.example/')?.written, 'xn--bcher-kva.example');
  for (const none of ['', 'ftp://a.example/x', 'two words', 'http://', 'javascript:alert(1)'])
    assert.equal(plainAddress(none), null, none);
});

test('a host covers what lies under it, a path what begins with it, a page its query alone', () => {
  const bank = openUrlBank();
  for (const [owner, written] of ['evil.example', 'tube.example/watch?v=abc', 'files.example/u/bad'].entries())
    bank.add(plainAddress(written)!.written, owner);
  const cases: [url: string, owners: number[]][] = [
    ['https://evil.example/anything?at=all', [0]],
    ['https://deep.under.evil.example', [0]],
    ['https://notevil.example', []],
    ['https://evil.example.org', []],
    ['https://tube.example/watch?t=9&v=abc', [1]],
    ['https://tube.example/watch?v=abcd', []],
    ['https://tube.example/', []],
    ['https://m.tube.example/watch?v=abc', []],
    ['http://files.example/u/bad/file.png', [2]],
    ['http://files.example/u/badger', []],
  ];
  for (const [url, owners] of cases) assert.deepEqual(bank.find(url), owners, url);
});

test('the addresses of a text are found with and without a scheme, without what follows them', () => {
  const found = addressesOf('See evil.example/x, (https://b.example/y). Or evil.example/x! Not: 3.5, e.g. this… fin.');
  assert.deepEqual(found, ['evil.example/x', 'https://b.example/y']);
});

test('a million letters without a space cost no more than a million letters', () => {
  addressesOf('a'.repeat(200_000));
  addressesOf('a.'.repeat(100_000));
  plainText('@'.repeat(200_000) + 'a@'.repeat(100_000));
});

test('copies of a text differ in nothing but what copies differ in', () => {
  const plain = plainText('Buy the Golden Acorn coin today!');
  for (const copy of [
    '@ana BUY the golden   acorn coin, today… https://x.example/ref?1',
    'Buy thе Goldеn Acorn coin todaу', // е and у of another alphabet
    'Ｂｕｙ the Gôlden Ácorn\u200b coin today',
  ])
    assert.equal(plainText(copy), plain, copy);
  assert.equal(plainText('привет, мир'), 'приветмир', 'words of another alphabet stay in it');
});

const COPIED =
  'My uncle made nine thousand acorns in a week from his kitchen table with this one trick that the banks of the forest ' +
  'do not want you to know, write to him today and he will show you how for free, only twenty places are left.';

test('a copied text is found with some of its words changed, cut or moved, and inside a longer one', () => {
  const bank = openTextBank();
  bank.add(COPIED, 1);
  const how = (text: string) => bank.find(text).map((found) => found.how)[0];
  assert.equal(how(COPIED.toUpperCase()), 'same');
  assert.equal(how(COPIED.replace('uncle', 'neighbour').replace('nine', 'twelve').replace('today', 'now')), 'near');
  assert.equal(how(COPIED.slice(0, -30)), 'near');
  assert.equal(
    how(
      `Careful, people, this one goes round again: “${COPIED}” Do not write to anybody, it is a swindle, tell your parents.`,
    ),
    'inside',
  );
});

test('another text about the same is not found, nor is a piece of it', () => {
  const bank = openTextBank();
  bank.add(COPIED, 1);
  bank.add('Come to the tree tonight', 2);
  for (const other of [
    'My uncle sat at his kitchen table and told us how the banks of the forest were made; it took a week, and we had acorns for free.',
    'write to him today and he will show you how',
    'Come to the tree tomorrow night, all of you',
    '',
  ])
    assert.deepEqual(bank.find(other), [], other);
  assert.deepEqual(bank.find('come to the tree, tonight!!'), [{ owner: 2, how: 'same' }]);
});

test('what cannot stand in a bank is refused in words', () => {
  const hash = 'ab'.repeat(32);
  const wrong: [written: Parameters<typeof readEntry>[0], words: RegExp][] = [
    [{ value: ' ' }, /empty/],
    [{ value: hash }, /pdq or sha256/],
    [{ value: hash.slice(2), kind: 'pdq' }, /64 hexadecimal/],
    [{ value: 'x', kind: 'md5' }, /kind md5/],
    [{ value: 'short one' }, /fewer than 12/],
    [{ value: 'com', kind: 'domain' }, /top-level/],
    [{ value: hash, kind: 'pdq', tier: 'C' }, /neither A nor B/],
    [{ value: hash, kind: 'pdq', category: '<b>' }, /category/],
    [{ value: hash, kind: 'pdq', expires: 'soon' }, /no date/],
    [{ value: 'a b', kind: 'url' }, /no address/],
  ];
  for (const [written, words] of wrong) assert.throws(() => readEntry(written), words, JSON.stringify(written));
  const { kind, tier, category } = readEntry({ value: 'evil.example', category: 'Hate Speech' });
  assert.deepEqual({ kind, tier, category }, { kind: 'url', tier: 'B', category: 'hate-speech' });
});
