// The screen as a whole, on the weights in the repository: a few sentences of our own (testing/fixtures/harm), and what it answers when things are odd.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DEFAULT_POLICY } from './policy.ts';
import { openScreen, screenText } from './screen.ts';

const fixtures = JSON.parse(
  readFileSync(new URL('../../../../testing/fixtures/harm/screen.json', import.meta.url), 'utf8'),
) as Record<'hidden' | 'held' | 'passed', [language: string, text: string][]>;
const screen = openScreen();

for (const [language, text] of fixtures.hidden)
  test(`a plain threat is hidden at once (${language}): ${text.slice(0, 12)}…`, () => {
    assert.equal(screen.judge(text).tier, 'A', JSON.stringify(screen.judge(text)));
  });
for (const [language, text] of fixtures.held)
  test(`harm, also in disguise, is at least held (${language}): ${text.slice(0, 12)}…`, () => {
    assert.notEqual(screen.judge(text).tier, 'none', JSON.stringify(screen.judge(text)));
  });
for (const [language, text] of fixtures.passed)
  test(`what only looks harmful passes (${language}): ${text.slice(0, 20)}…`, () => {
    assert.equal(screen.judge(text).tier, 'none', JSON.stringify(screen.judge(text)));
  });

test('a category that is off neither hides nor holds', () => {
  const [, text] = fixtures.hidden[0]!;
  const off = Object.fromEntries(Object.entries(DEFAULT_POLICY).map(([name, one]) => [name, { ...one, level: 'off' }]));
  assert.equal(screen.judge(text, off as typeof DEFAULT_POLICY).tier, 'none');
});

test('a category that may not act only holds', () => {
  const [, text] = fixtures.hidden[0]!;
  const policy = Object.fromEntries(
    Object.entries(DEFAULT_POLICY).map(([name, one]) => [name, { ...one, acts: false }]),
  );
  assert.equal(screen.judge(text, policy as typeof DEFAULT_POLICY).tier, 'B');
});

test('of several texts the strongest counts, and its reasons are kept', () => {
  const judged = screenText(['good morning', fixtures.hidden[0]![1]], DEFAULT_POLICY);
  assert.equal(judged.tier, 'A');
  assert.ok('reasons' in judged && judged.reasons.includes('threats:A'));
});

test('without weights the screen cannot be opened, and says why', () => {
  assert.throws(() => openScreen(new URL('no-such-weights.bin', import.meta.url)), /no-such-weights/);
});

test('odd input is judged like any other, and gives the same each time', () => {
  const odd = [
    '',
    ' ',
    '\u0000',
    '\ud800',
    '🏳️‍🌈'.repeat(300),
    'a '.repeat(5000),
    '*'.repeat(10_000),
    'k1'.repeat(5000),
    '"'.repeat(3000),
    '\u0301'.repeat(10_000),
    '\ufdfa'.repeat(10_000),
    'é'.repeat(200_000),
  ];
  for (const text of odd) assert.deepEqual(screen.judge(text), screen.judge(text));
});

test('a threat at the end of a long page is still found', () => {
  assert.notEqual(
    screen.judge(
      `${'It was a quiet day by the river and nothing much happened. '.repeat(60)} ${fixtures.hidden[0]![1]}`,
    ).tier,
    'none',
  );
});
