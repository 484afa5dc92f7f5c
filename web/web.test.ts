// The pure parts of the app: both languages say everything, every address has its screen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en as consoleEn } from './i18n/console/en.ts';
import { fr as consoleFr } from './i18n/console/fr.ts';
import { en } from './i18n/en.ts';
import { fr } from './i18n/fr.ts';
import { withFrenchSpaces } from './i18n/spaces.ts';
import { placeAt } from './routes.ts';
import { inTurn } from './store/turns.ts';
import { arrange } from './store/arrange.ts';

const holes = (words: unknown): string[] => (JSON.stringify(words).match(/\{\w+\}/g) ?? []).toSorted();

test('French and English say the same things, with the same holes to fill', () => {
  for (const [english, french] of [
    [en, fr],
    [consoleEn, consoleFr],
  ] as Record<string, unknown>[][]) {
    assert.deepEqual(Object.keys(french!).toSorted(), Object.keys(english!).toSorted());
    for (const [key, words] of Object.entries(english!)) {
      const other = french![key];
      assert.equal(typeof other, typeof words, key);
      assert.deepEqual([...new Set(holes(other))], [...new Set(holes(words))], key);
      assert.doesNotMatch(JSON.stringify(other), /^"\s*"$/, `${key} is empty`);
    }
  }
});

test('French keeps its signs with their words', () => {
  assert.equal(withFrenchSpaces('Vraiment ?'), 'Vraiment\u202f?');
  assert.doesNotMatch(withFrenchSpaces('Qui : moi !'), / [:!]/);
});

const places: [address: string, expected: object][] = [
  ['/', { screen: 'front' }],
  ['/home', { screen: 'home' }],
  ['/notifications', { screen: 'notices' }],
  ['/settings/profile', { screen: 'settings', part: 'profile' }],
  ['/@ana/12/quotes', { screen: 'quotes', id: '12' }],
  ['/notifications/quotes', { screen: 'quote-requests' }],
  ['/comments', { screen: 'comments', part: 'pending' }],
  ['/comments/denied', { screen: 'comments', part: 'denied' }],
  ['/comments/rules', { screen: 'comments', part: 'rules' }],
  ['/comments/nowhere', { screen: 'missing' }],
  ['/drafts', { screen: 'later', part: 'drafts' }],
  ['/scheduled', { screen: 'later', part: 'scheduled' }],
  ['/lists/12', { screen: 'list', id: '12' }],
  ['/lists/12/edit', { screen: 'list-edit', id: '12' }],
  ['/lists/twelve', { screen: 'missing' }],
  ['/settings/filters', { screen: 'settings', part: 'filters' }],
  ['/conversations', { screen: 'talks' }],
  ['/settings/tags', { screen: 'settings', part: 'tags' }],
  ['/settings/nowhere', { screen: 'missing' }],
  ['/@ana', { screen: 'profile', handle: 'ana', tab: 'parleys' }],
  ['/@ana/with_replies', { screen: 'profile', handle: 'ana', tab: 'replies' }],
  ['/@ana/media', { screen: 'profile', handle: 'ana', tab: 'media' }],
  ['/@ana/followers', { screen: 'people', handle: 'ana', which: 'followers' }],
  ['/@ana/123', { screen: 'thread', handle: 'ana', id: '123' }],
  ['/@ana/123/votes', { screen: 'gathering', handle: 'ana', id: '123', which: 'votes' }],
  ['/@ana/123/else', { screen: 'missing' }],
  ['/@ana/12345678901234567890', { screen: 'missing' }],
  ['/tags/caf%C3%A9', { screen: 'tag', tag: 'café' }],
  ['/tags/%E0%A4%A', { screen: 'tag', tag: '%E0%A4%A' }],
  ['/console', { screen: 'console', part: 'queues' }],
  ['/console/desk', { screen: 'console', part: 'desk' }],
  ['/console/desk/spam', { screen: 'console', part: 'desk', queue: 'spam' }],
  ['/console/cases/12', { screen: 'console', part: 'case', id: '12' }],
  ['/console/cases/twelve', { screen: 'missing' }],
  ['/nowhere', { screen: 'missing' }],
];
for (const [address, expected] of places) {
  test(`${address} is ${JSON.stringify(expected)}`, () => assert.deepEqual({ ...placeAt(address) }, expected));
}

test('sorted answers each keep behind them what answers them, and the rest waits for its page', () => {
  const answers: Record<string, string> = { a: '0', b: 'a', c: 'b', d: '0', e: 'd', f: '0', g: 'f' };
  const arranged = arrange(['a', 'b', 'c', 'd', 'e', 'f', 'g'], ['d', 'x', 'a'], (id) => answers[id]);
  assert.deepEqual(arranged, ['d', 'e', 'x', 'a', 'b', 'c']);
});

test('deeds on one parley follow each other, and only the last answer counts', async () => {
  const sent: string[] = [];
  const gate = Promise.withResolvers<string>();
  const first = inTurn('1', () => (sent.push('for'), gate.promise));
  const second = inTurn('1', async () => (sent.push('against'), 'against'));
  const other = inTurn('2', async () => (sent.push('elsewhere'), 'elsewhere'));
  assert.equal(await other, 'elsewhere');
  assert.deepEqual(sent.toSorted(), ['elsewhere', 'for'], 'the second waits, other parleys do not');
  gate.resolve('for');
  assert.deepEqual([await first, await second], [null, 'against']);
  await assert.rejects(
    inTurn('1', async () => {
      throw new Error('lost');
    }),
    /lost/,
  );
  assert.equal(await inTurn('1', async () => 'after a failure'), 'after a failure');
});
