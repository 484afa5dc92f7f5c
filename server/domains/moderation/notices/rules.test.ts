// What a notice must say, and what somebody's word weighs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkNotice, linksIn, MOST_ITEMS, trustOf, type Words } from './rules.ts';

const whole: Words = {
  items: [{ url: 'https://palabre.test/@ana/1' }],
  explanation: 'It calls for harm, which the law forbids.',
  name: 'Somebody',
  email: 'somebody@example.org',
  mayBeNobody: false,
  isGoodFaith: true,
};

test('a whole notice is taken, and one about children from nobody', () => {
  checkNotice(whole);
  checkNotice({ ...whole, name: '', email: '', mayBeNobody: true });
});

const wrong: [field: string, more: Partial<Words>][] = [
  ['links', { items: [] }],
  ['links', { items: Array.from({ length: MOST_ITEMS + 1 }, () => ({ url: 'x' })) }],
  ['explanation', { explanation: 'Bad.' }],
  ['explanation', { explanation: 'x'.repeat(5_001) }],
  ['name', { name: ' ' }],
  ['email', { email: '' }],
  ['email', { email: 'not an address' }],
  ['good_faith', { isGoodFaith: false }],
];
for (const [field, more] of wrong)
  test(`what is wrong with ${field} is named: ${JSON.stringify(more).slice(0, 40)}`, () => {
    assert.throws(
      () => checkNotice({ ...whole, ...more }),
      (error: any) => error.field === field,
    );
  });

test('links are found however they are pasted, each once', () => {
  const pasted = ' https://a.example/1\nhttps://a.example/2, https://a.example/1;\t<https://a.example/3> ';
  assert.deepEqual(linksIn(pasted), ['https://a.example/1', 'https://a.example/2', 'https://a.example/3']);
  assert.deepEqual(linksIn('  \n'), []);
});

test('who is mostly right weighs more, who is never right hardly anything, and a trusted flagger begins higher', () => {
  assert.equal(trustOf({ resolved: 0, ended: 0 }, false), 0.5);
  assert.ok(trustOf({ resolved: 0, ended: 0 }, true) > 0.7);
  assert.ok(trustOf({ resolved: 50, ended: 50 }, false) > 0.9);
  assert.ok(trustOf({ resolved: 0, ended: 50 }, true) < 0.1);
});
